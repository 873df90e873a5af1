# Stores daily page views in a typed array, answers range sums by prefix sums and checks compact storage.
from array import array
from bisect import bisect_left
from itertools import accumulate

views = array("I", [120, 80, 95, 400, 310, 60, 0, 75, 130, 500])
views.extend([90, 45])
views.append(33)

prefix = array("Q", accumulate(views, initial=0))


def total(start: int, stop: int) -> int:
    """Views of days start (included) to stop (excluded)."""
    if not 0 <= start <= stop <= len(views):
        raise IndexError(f"range {start}:{stop} is outside the data")
    return prefix[stop] - prefix[start]


print("days:", len(views), "type:", views.typecode, "bytes per day:", views.itemsize)
print("first week:", total(0, 7), "rest:", total(7, len(views)))
assert total(3, 9) == sum(views[3:9])

target = prefix[-1] // 2
print("half of all views reached on day", bisect_left(prefix, target))

best = max(range(len(views) - 2), key=lambda day: total(day, day + 3))
print(f"best three days start at {best}: {views[best:best + 3].tolist()} = {total(best, best + 3)}")

blob = views.tobytes()
copy = array("I")
copy.frombytes(blob)
print("rebuilt:", copy == views, "bytes:", len(blob))

shorts = array("h", [1, 256, -2])
shorts.byteswap()
print("swapped:", shorts.tolist())

view = memoryview(views)
view[6] = 7
view.release()
print("patched through a view:", views[6], "index of 500:", views.index(500), "count of 0:", views.count(0))

for attempt in (lambda: array("b", [127, 128]), lambda: views.append(-1), lambda: views.append(2.5), lambda: total(5, 99)):
    try:
        attempt()
    except (OverflowError, TypeError, IndexError) as error:
        print(type(error).__name__)

[total(0, day) for day in (1, 7, 13)]

# --- prints
# days: 13 type: I bytes per day: 4
# first week: 1065 rest: 873
# half of all views reached on day 5
# best three days start at 2: [95, 400, 310] = 805
# rebuilt: True bytes: 52
# swapped: [256, 1, -257]
# patched through a view: 7 index of 500: 9 count of 0: 0
# OverflowError
# OverflowError
# TypeError
# IndexError
# --- value: [120, 1065, 1938]
