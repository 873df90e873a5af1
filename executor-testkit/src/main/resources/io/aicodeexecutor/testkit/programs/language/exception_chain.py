# Loads a configuration and shows raise from, implicit context, re-raising, notes, else, finally and custom exceptions.
import traceback

class ConfigError(Exception):
    code = 1

class MissingKey(ConfigError, KeyError):
    code = 2

    def __init__(self, key, known):
        super().__init__(key)
        self.key, self.known = key, known

    def __str__(self):
        return f"{self.key!r} is not one of {self.known}"

class BadValue(ConfigError): pass

def lookup(settings, key):
    try:
        return settings[key]
    except KeyError:
        raise MissingKey(key, sorted(settings)) from None

def number(settings, key):
    text = lookup(settings, key)
    try:
        value = int(text)
    except (TypeError, ValueError) as error:
        raise BadValue(f"{key} is no number") from error
    else:
        return value
    finally:
        steps.append(f"looked at {key}")

def noted(settings, key):
    try:
        return number(settings, key)
    except ConfigError as error:
        error.add_note(f"while reading {key}")
        error.add_note(f"code {error.code}")
        raise

def leave_early():
    for n in range(3):
        try:
            if n == 1: continue
            if n == 2: return f"left at {n}"
        finally:
            steps.append(n)

steps, settings = [], {"port": "80", "host": None, "depth": "x9"}
for key in ("port", "depth", "host", "colour"):
    try:
        print(key, "=", noted(settings, key))
    except MissingKey as error:
        print(f"{type(error).__name__}({error.code}): {error}; context hidden: {error.__suppress_context__}")
    except ConfigError as error:
        print("".join(traceback.format_exception_only(error)).rstrip())
        print("  caused by", type(error.__cause__).__name__, error.__context__ is error.__cause__)
try:
    try:
        raise RuntimeError
    except RuntimeError:
        raise LookupError("second", 2)
except Exception as error:
    print(repr(error), "during", repr(error.__context__), error.__cause__, error.args)
print(leave_early(), steps, isinstance(MissingKey("k", []), KeyError))

len(steps)

# --- prints
# port = 80
# BadValue: depth is no number
# while reading depth
# code 1
#   caused by ValueError True
# BadValue: host is no number
# while reading host
# code 1
#   caused by TypeError True
# MissingKey(2): 'colour' is not one of ['depth', 'host', 'port']; context hidden: True
# LookupError('second', 2) during RuntimeError() None ('second', 2)
# left at 2 ['looked at port', 'looked at depth', 'looked at host', 0, 1, 2] True
# --- value: 6
