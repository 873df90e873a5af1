# The trusted code that sets right what the engine's own part of the standard library does otherwise than Python's.
#
# It holds with and without a policy. What remains different is listed in docs/DIFFERENCES.md.


def _make_engine_library():
    """Returns, by the name of a module, what to call with it when it has just been loaded."""
    from _operator import index
    _str, _int, _float, _type, _hasattr, _isinstance, _divmod, _abs = (
        str, int, float, type, hasattr, isinstance, divmod, abs)
    # what is a built-in function in Python is no method of a class that has it as an attribute
    _staticmethod = staticmethod
    _TypeError, _ValueError, _OverflowError = TypeError, ValueError, OverflowError
    missing = object()

    def amend_math(math):
        if not _hasattr(math, "exp2"):
            def exp2(x, /):
                """Return 2 raised to the power of x."""
                return math.pow(2.0, x)

            math.exp2 = _staticmethod(exp2)
        if not _hasattr(math, "cbrt"):
            def cbrt(x, /):
                """Return the cube root of x."""
                x = 1.0 * x
                if x == 0 or not math.isfinite(x):
                    return x
                root = math.copysign(math.pow(math.fabs(x), 1 / 3), x)
                # what the third as a fraction lacks
                return root - (root - x / (root * root)) / 3

            math.cbrt = _staticmethod(cbrt)

    def amend_unicodedata(unicodedata):
        # the engine takes every numeral for a digit
        def value_of(character, default, is_one, value, kind):
            if _str.__len__(character) != 1:
                raise _TypeError(kind + "() argument 1 must be a unicode character, not str")
            if is_one(character):
                return value(character)
            if default is missing:
                raise _ValueError("not a " + kind)
            return default

        value_of_digit = unicodedata.digit

        def decimal(character, default=missing, /):
            return value_of(character, default, _str.isdecimal, _int, "decimal")

        def digit(character, default=missing, /):
            return value_of(character, default, _str.isdigit, value_of_digit, "digit")

        unicodedata.decimal, unicodedata.digit = _staticmethod(decimal), _staticmethod(digit)

    def amend_hashlib(hashlib):
        def told_shortly(make, name):
            def digest(*args, **kwargs):
                try:
                    return make(*args, **kwargs)
                except _ValueError as failed:
                    # the engine writes a traceback of its own into the message
                    reason = _str(failed).partition("\n")[0][:200]
                raise _ValueError("hashlib." + name + ": " + reason)

            digest.__name__ = digest.__qualname__ = name
            return _staticmethod(digest)

        hashlib.blake2b = told_shortly(hashlib.blake2b, "blake2b")
        hashlib.blake2s = told_shortly(hashlib.blake2s, "blake2s")
        hashlib.new = told_shortly(hashlib.new, "new")

    def amend_locale(locale):
        # the numbers and the money of no country, whichever one the engine would take
        locale._override_localeconv = {
            "int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "",
            "mon_grouping": [], "positive_sign": "", "negative_sign": "", "int_frac_digits": 127, "frac_digits": 127,
            "p_cs_precedes": 127, "p_sep_by_space": 127, "n_cs_precedes": 127, "n_sep_by_space": 127,
            "p_sign_posn": 127, "n_sign_posn": 127, "decimal_point": ".", "thousands_sep": "", "grouping": [],
        }
        set_locale = locale.setlocale

        def setlocale(category, locale_name=None):
            if locale_name not in (None, "", "C", "POSIX", "C.UTF-8"):
                raise locale.Error("unsupported locale setting")
            return set_locale(category, None if locale_name is None else "C")

        locale.setlocale = setlocale

    def amend_time(time):
        # the engine leaves %z as it is
        plain, local, zoned = time.strftime, time.localtime, time.struct_time

        def offset(moment):
            # a tuple without a zone counts as UTC, as in CPython
            seconds = moment.tm_gmtoff or 0 if _isinstance(moment, zoned) else 0
            hours, minutes = _divmod(_abs(seconds) // 60, 60)
            return ("-" if seconds < 0 else "+") + "%02d%02d" % (hours, minutes)

        def strftime(format, moment=missing, /):
            """Convert a time tuple to a string according to a format specification."""
            if moment is missing:
                moment = local()
            text = plain(format, moment)
            if "%z" not in text:
                return text
            # %%z is no directive: without the pairs, what the engine left is
            return plain("%%".join([part.replace("%z", offset(moment)) for part in _str.split(format, "%%")]), moment)

        time.strftime = _staticmethod(strftime)

        # the engine fails where nanoseconds do not fit into its 64 bits
        longest = 2 ** 63 // 10 ** 9
        plain_sleep = time.sleep

        def sleep(seconds, /):
            """Delay execution for a given number of seconds."""
            if _isinstance(seconds, _float):
                if _float.__gt__(seconds, longest):
                    raise _OverflowError("timestamp out of range for platform time_t")
            elif _hasattr(_type(seconds), "__index__"):
                seconds = index(seconds)
                if _int.__gt__(seconds, longest):
                    raise _OverflowError("timestamp too large to convert to C _PyTime_t")
            plain_sleep(seconds)

        time.sleep = _staticmethod(sleep)

    return {
        "hashlib": amend_hashlib,
        "locale": amend_locale,
        "math": amend_math,
        "time": amend_time,
        "unicodedata": amend_unicodedata,
    }


_make_engine_library
