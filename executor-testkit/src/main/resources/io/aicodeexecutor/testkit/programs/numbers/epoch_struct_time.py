# Works with the time module on fixed seconds: struct_time, strftime and strptime, and a round trip through calendar.timegm.
import calendar
import time
from datetime import datetime, timezone
from functools import wraps

MOMENTS = {
    "the epoch": 0,
    "a billion": 1_000_000_000,
    "32-bit end": 2**31 - 1,
    "leap day": 1_709_210_096,
    "before": -86_400,
}

def timed(function):
    """Return the result together with the seconds it took."""
    @wraps(function)
    def wrapper(*args):
        started = time.perf_counter()
        return function(*args), time.perf_counter() - started
    return wrapper

@timed
def nap(seconds: float) -> str:
    """Sleep for a while."""
    time.sleep(seconds)
    return "rested"

for label, seconds in MOMENTS.items():
    parts = time.gmtime(seconds)
    text = time.strftime("%Y-%m-%d %H:%M:%S", parts)
    assert calendar.timegm(parts) == seconds
    assert datetime.fromtimestamp(seconds, tz=timezone.utc).strftime("%Y-%m-%d %H:%M:%S") == text
    print(f"{label:<11}{seconds:>12}  {text}  weekday {parts.tm_wday}, day {parts.tm_yday:>3} of the year")

stamp = time.gmtime(1_000_000_000)
print("asctime:", time.asctime(stamp))
print("as a tuple:", tuple(stamp), "| year, month, day:", stamp[:3])
print("fields:", stamp.tm_hour, stamp.tm_min, stamp.tm_sec, "dst", stamp.tm_isdst, "len", len(stamp))

parsed = time.strptime("29 Feb 24 - 07:05 PM", "%d %b %y - %I:%M %p")
print("parsed:", parsed.tm_year, parsed.tm_mon, parsed.tm_mday, parsed.tm_hour, parsed.tm_min, "->", calendar.timegm(parsed))

made = time.struct_time((2030, 12, 25, 18, 30, 0, 2, 359, 0))
print("made by hand:", time.strftime("%a %d %b %y at %H.%M", made), "| ordered:", stamp < made)

ticks = time.monotonic_ns()
result, took = nap(0)
print(f"{nap.__name__}: {nap.__doc__} {result}")
checks = {
    "perf_counter": took >= 0,
    "monotonic_ns": time.monotonic_ns() - ticks >= 0,
    "process_time": time.process_time() >= 0,
    "time is float": isinstance(time.time(), float),
}
print(checks)

try:
    time.strptime("31/02/2024", "%d/%m/%Y")
except ValueError as error:
    print("ValueError:", error)
try:
    time.sleep(-1)
except ValueError as error:
    print("ValueError:", error)

all(checks.values())

# --- prints
# the epoch             0  1970-01-01 00:00:00  weekday 3, day   1 of the year
# a billion    1000000000  2001-09-09 01:46:40  weekday 6, day 252 of the year
# 32-bit end   2147483647  2038-01-19 03:14:07  weekday 1, day  19 of the year
# leap day     1709210096  2024-02-29 12:34:56  weekday 3, day  60 of the year
# before           -86400  1969-12-31 00:00:00  weekday 2, day 365 of the year
# asctime: Sun Sep  9 01:46:40 2001
# as a tuple: (2001, 9, 9, 1, 46, 40, 6, 252, 0) | year, month, day: (2001, 9, 9)
# fields: 1 46 40 dst 0 len 9
# parsed: 2024 2 29 19 5 -> 1709233500
# made by hand: Wed 25 Dec 30 at 18.30 | ordered: True
# nap: Sleep for a while. rested
# {'perf_counter': True, 'monotonic_ns': True, 'process_time': True, 'time is float': True}
# ValueError: day is out of range for month
# ValueError: sleep length must be non-negative
# --- value: true
