# The trusted code that sets right what the engine's own part of the standard library does otherwise than Python's.
#
# It holds with and without a policy. What remains different is listed in docs/DIFFERENCES.md.


def _make_engine_library():
    """Returns, by the name of a module, what to call with it when it has just been loaded."""
    from _operator import index
    _str, _int, _float, _tuple, _type, _hasattr, _isinstance, _divmod, _abs = (
        str, int, float, tuple, type, hasattr, isinstance, divmod, abs)
    _bytes, _bytearray, _memoryview, _len, _callable, _issubclass = (
        bytes, bytearray, memoryview, len, callable, issubclass)
    # what is a built-in function in Python is no method of a class that has it as an attribute
    _staticmethod = staticmethod
    _TypeError, _ValueError, _OverflowError = TypeError, ValueError, OverflowError
    _range, most_of_length = range, 2 ** 31 - 1
    missing = object()
    # of the calendar: an era is after what it repeats itself
    era_years, era_days, epoch_days, day_seconds = 400, 146_097, 719_468, 86_400
    whole_tuple = slice(0, 9)

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

    # years of both begin in March, so that a leap day comes last
    def days_of(year, month, day):
        year, month = _divmod(12 * year + month - 3, 12)
        return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1

    def date_of(days):
        era, day = _divmod(days, era_days)
        year = (day - day // 1_460 + day // 36_524 - day // 146_096) // 365
        day -= 365 * year + year // 4 - year // 100
        month = (5 * day + 2) // 153
        return era_years * era + year + month // 10, (month + 2) % 12 + 1, day - (153 * month + 2) // 5 + 1

    def seconds_of(moment):
        year, month, day, hour, minute, second = [_tuple.__getitem__(moment, i) for i in (0, 1, 2, 3, 4, 5)]
        return (days_of(year, month, day) - epoch_days) * day_seconds + 3_600 * hour + 60 * minute + second

    def amend_clock(time):
        now, plain_local, plain_utc, zoned = time.time, time.localtime, time.gmtime, time.struct_time
        asctime = time.asctime

        # the engine cuts fractions off, towards zero, and takes what is no number for zero
        def whole(seconds):
            if seconds is None:
                seconds = now()
            if _hasattr(_type(seconds), "__index__"):
                return _int.__add__(index(seconds), 0)
            if not _isinstance(seconds, _float):
                return seconds
            if _float.__ne__(seconds, seconds):
                raise _ValueError("Invalid value NaN (not a number)")
            # infinity stays what it is
            return _float.__floordiv__(seconds, 1.0) if _float.__sub__(seconds, seconds) == 0 else seconds

        def localtime(seconds=None, /):
            """Convert seconds since the Epoch to a time tuple expressing local time."""
            seconds = whole(seconds)
            moment = plain_local(seconds)
            # of an hour that comes twice the engine takes the first one's offset both times
            offset = seconds_of(moment) - _int(seconds)
            if offset == moment.tm_gmtoff:
                return moment
            return zoned(_tuple.__getitem__(moment, whole_tuple), {"tm_zone": moment.tm_zone, "tm_gmtoff": offset})

        def gmtime(seconds=None, /):
            """Convert seconds since the Epoch to a time tuple expressing UTC."""
            return plain_utc(whole(seconds))

        def ctime(seconds=None, /):
            """Convert a time in seconds since the Epoch to a string in local time."""
            return asctime(localtime(seconds))

        time.localtime, time.gmtime, time.ctime = (
            _staticmethod(localtime), _staticmethod(gmtime), _staticmethod(ctime))

    def amend_time(time):
        amend_clock(time)
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
        amend_mktime(time)

    def amend_mktime(time):
        # the engine takes no field beyond its range, no year that Java's calendar does not have, and no word on summer time
        plain_mktime, localtime = time.mktime, time.localtime
        most = 2 ** 31 - 1
        quarter = 91 * day_seconds

        def field(value):
            value = index(value)
            if _int.__gt__(value, most):
                raise _OverflowError("signed integer is greater than maximum")
            if _int.__lt__(value, -most - 1):
                raise _OverflowError("signed integer is less than minimum")
            return _int.__add__(value, 0)

        def near_mktime(days, second, summer):
            hour, minute = _divmod(second // 60, 60)
            moment = plain_mktime(date_of(days) + (hour, minute, second % 60, 0, 0, -1))
            if summer >= 0:
                for distance in (0, -quarter, quarter, -2 * quarter, 2 * quarter):
                    zone = localtime(moment + distance)
                    if (zone.tm_isdst > 0) == (summer > 0):
                        return 1.0 * ((days - epoch_days) * day_seconds + second - zone.tm_gmtoff)
            return moment

        def mktime(moment, /):
            """Convert a time tuple in local time to seconds since the Epoch."""
            if not _isinstance(moment, _tuple):
                raise _TypeError("Tuple or struct_time argument required")
            if _tuple.__len__(moment) != 9:
                raise _TypeError("mktime(): illegal time tuple argument")
            year, month, day, hour, minute, second, _, _, summer = [
                field(_tuple.__getitem__(moment, i)) for i in (0, 1, 2, 3, 4, 5, 6, 7, 8)]
            if year < 1_900 - most - 1:
                raise _OverflowError("year out of range")
            days, second = _divmod(3_600 * hour + 60 * minute + second, day_seconds)
            days += days_of(year, month, day)
            year, _, _ = date_of(days)
            if not -most - 1 <= year - 1_900 <= most:
                raise _OverflowError("mktime argument out of range")
            # the calendar, its weekdays among it, repeats itself after an era
            eras = (year - 9_600) // era_years if year > 9_900 else (year - 1) // era_years if year < 1 else 0
            return near_mktime(days - era_days * eras, second, summer) + era_days * day_seconds * eras

        time.mktime = _staticmethod(mktime)

    def amend_re(re):
        # the engine fails where what replaces a match is no text
        plain_sub, plain_subn = re.sub, re.subn

        def giving_text(replacement):
            if not _callable(replacement):
                return replacement

            def replace(match):
                text = replacement(match)
                kinds = (_str,) if _isinstance(match.string, _str) else (_bytes, _bytearray, _memoryview)
                if text is None:
                    return kinds[0]()
                if not _issubclass(_type(text), kinds):
                    expected = "str instance" if kinds[0] is _str else "a bytes-like object"
                    raise _TypeError("expected " + expected + ", " + _type(text).__name__ + " found")
                return text

            return replace

        def sub(pattern, repl, string, count=0, flags=0):
            """Return the string obtained by replacing the leftmost non-overlapping occurrences of the pattern."""
            return plain_sub(pattern, giving_text(repl), string, count, flags)

        def subn(pattern, repl, string, count=0, flags=0):
            """Return a 2-tuple containing (new_string, number)."""
            return plain_subn(pattern, giving_text(repl), string, count, flags)

        re.sub, re.subn = sub, subn

    def amend_random(random):
        # the engine tells no length past 2**31 - 1, that of a range neither
        kind = random.Random
        plain_choice, plain_choices, plain_sample = kind.choice, kind.choices, kind.sample

        def is_long(population):
            return _type(population) is _range and length_of(population) > most_of_length

        def length_of(numbers):
            step = numbers.step
            distance = numbers.stop - numbers.start if step > 0 else numbers.start - numbers.stop
            return -(-distance // _abs(step))

        def choice(self, seq):
            """Choose a random element from a non-empty sequence."""
            return seq[self._randbelow(length_of(seq))] if is_long(seq) else plain_choice(self, seq)

        def choices(self, population, weights=None, *, cum_weights=None, k=1):
            """Return a k sized list of population elements chosen with replacement."""
            if weights is not None or cum_weights is not None or not is_long(population):
                return plain_choices(self, population, weights, cum_weights=cum_weights, k=k)
            length = 1.0 * length_of(population)
            return [population[_int(self.random() * length)] for _ in _range(k)]

        def sample(self, population, k, *, counts=None):
            """Chooses k unique random elements from a population sequence."""
            if counts is not None or not is_long(population):
                return plain_sample(self, population, k, counts=counts)
            if not 0 <= k <= length_of(population):
                raise _ValueError("Sample larger than population or is negative")
            chosen = {}
            while _len(chosen) < k:
                chosen[self._randbelow(length_of(population))] = None
            return [population[i] for i in chosen]

        kind.choice, kind.choices, kind.sample = choice, choices, sample
        of_all = random._inst
        random.choice, random.choices, random.sample = of_all.choice, of_all.choices, of_all.sample

    def amend_copy(copy):
        # what stands for built-in functions here is copied as they are
        copy._copy_dispatch[_staticmethod] = copy._copy_immutable
        copy._deepcopy_dispatch[_staticmethod] = copy._deepcopy_atomic

    def amend_hmac(hmac):
        # the engine fails where the key is empty; keys are filled up with zeros
        plain_init, plain_digest = hmac.HMAC._init_hmac, hmac.digest

        def _init_hmac(self, key, msg, digestmod):
            plain_init(self, key if _len(key) else b"\0", msg, digestmod)

        def digest(key, msg, digest):
            """Fast inline implementation of HMAC."""
            return plain_digest(b"\0" if _isinstance(key, (_bytes, _bytearray)) and not key else key, msg, digest)

        hmac.HMAC._init_hmac, hmac.digest = _init_hmac, digest

    def amend_zlib(zlib):
        # the engine fails where an option is out of its range, and does not know two of the strategies
        plain = zlib.compressobj
        known = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY)

        def compressobj(level=-1, method=zlib.DEFLATED, wbits=zlib.MAX_WBITS, memLevel=8, strategy=0, *zdict, **more):
            """Return a compressor object."""
            if 24 <= wbits <= 31:
                # the engine would write no header
                raise _ValueError("compressobj() writes no gzip header here; zlib.compress(data, wbits=31) does")
            if (not -1 <= level <= 9 or method != zlib.DEFLATED or not 1 <= memLevel <= 9 or not 0 <= strategy <= 4
                    or not 8 <= _abs(wbits) <= 15):
                raise _ValueError("Invalid initialization option")
            strategy = strategy if strategy in known else zlib.Z_DEFAULT_STRATEGY
            return plain(level, method, wbits, memLevel, strategy, *zdict, **more)

        plain_decompress = zlib.decompress

        def told_by_header(wbits, data):
            # of 40 to 47 the format is that of the data
            if 40 <= wbits <= 47:
                return wbits - 16 if _bytes(data[:2]) == b"\x1f\x8b" else wbits - 32
            return wbits

        def decompress(data, /, wbits=zlib.MAX_WBITS, bufsize=zlib.DEF_BUF_SIZE):
            """Returns a bytes object containing the uncompressed data."""
            return plain_decompress(data, wbits=told_by_header(wbits, data), bufsize=bufsize)

        zlib.compressobj, zlib.decompress = _staticmethod(compressobj), _staticmethod(decompress)

    return {
        "copy": amend_copy,
        "hashlib": amend_hashlib,
        "hmac": amend_hmac,
        "locale": amend_locale,
        "math": amend_math,
        "random": amend_random,
        "re": amend_re,
        "time": amend_time,
        "unicodedata": amend_unicodedata,
        "zlib": amend_zlib,
    }


_make_engine_library
