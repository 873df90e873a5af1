# Processes a signal held in typed arrays: packing, overflow, slicing, smoothing, run lengths and bytes.
from array import array
from itertools import accumulate, dropwhile, filterfalse, groupby, islice, starmap, takewhile, tee
from operator import mul, sub

def windows(values, size):
    """Overlapping windows, made from shifted copies of one iterator."""
    copies = tee(values, size)
    return zip(*(islice(copy, start, None) for start, copy in enumerate(copies)))

def smooth(samples: array, size: int) -> array:
    return array("d", (sum(window) / size for window in windows(samples, size)))

def delta_encode(samples: array) -> array:
    return array("b", [samples[0], *starmap(sub, zip(samples[1:], samples))])

def delta_decode(deltas: array, typecode: str) -> array:
    return array(typecode, accumulate(deltas))

samples = array("h", [0, 0, 3, 8, 12, 15, 14, 9, 2, -4, -9, -12, -12, -7, -1, 0, 0, 0])
print(samples, "| item size", samples.itemsize, "| type", samples.typecode, "| length", len(samples), "| bytes", len(samples.tobytes()))
deltas = delta_encode(samples)
print("deltas:", deltas.tolist(), "| half the size:", len(deltas.tobytes()) * 2 == len(samples.tobytes()), "| back again:", delta_decode(deltas, "h") == samples)
print("smoothed:", [round(v, 2) for v in smooth(samples, 4)])
weights = array("d", [0.25, 0.5, 0.25])
print("weighted:", [sum(map(mul, window, weights)) for window in windows(samples[:8], 3)])

trimmed = list(dropwhile(lambda v: v == 0, samples))
print("silence at the start:", len(samples) - len(trimmed), "| at the end:", len(list(takewhile(lambda v: v == 0, reversed(samples)))))
signs = [(sign, len(list(run))) for sign, run in groupby(samples, key=lambda v: (v > 0) - (v < 0))]
print("runs by sign:", signs, "| odd values:", list(filterfalse(lambda v: v % 2 == 0, samples)))
energy = sum(map(mul, samples, samples))
print("energy:", energy, "| peak:", max(samples), "at", samples.index(max(samples)), "| low:", min(samples), "seen", samples.count(min(samples)), "times")

work = samples[2:8]
work.append(7)
work.extend(array("h", [5, 4]))
work.fromlist([1, -1])
work.insert(0, 100)
work.remove(15)
print("edited:", work.tolist(), "| popped:", work.pop(), work.pop(0))
work.reverse()
work[1:4] = array("h", [40, 50])
print("spliced:", work.tolist(), "| doubled:", (work[:2] * 2 + array("h", [9])).tolist(), "| contains 50:", 50 in work)

halves = array("H", [1, 256, 65535])
halves.byteswap()
print("byte-swapped:", halves.tolist())
raw = array("B")
raw.frombytes(b"\x01\x02\xff")
print("from bytes:", raw, "| text:", array("u", "naïve").tounicode()[::-1], "| float32 loses digits:", round(array("f", [0.1])[0], 10), "| compare:", array("i", [1, 2]) < array("i", [1, 3]), array("i", [1]) == array("d", [1.0]))
view = memoryview(raw)
view[0] = 200
print("through a memoryview:", raw.tolist(), view.format, view.nbytes)
del view

for label, attempt in {
    "too big for a byte": lambda: array("B", [256]), "negative": lambda: array("H", [-1]), "wrong kind": lambda: array("i", [1.5]),
    "unknown type": lambda: array("z"), "ragged bytes": lambda: array("h").frombytes(b"abc"), "mixed": lambda: array("i").extend(array("d", [1.0])),
}.items():
    try:
        attempt()
    except (OverflowError, TypeError, ValueError) as error:
        print(f"{label}: {type(error).__name__}")

[energy, deltas.tolist()[:5]]

# --- prints
# array('h', [0, 0, 3, 8, 12, 15, 14, 9, 2, -4, -9, -12, -12, -7, -1, 0, 0, 0]) | item size 2 | type h | length 18 | bytes 36
# deltas: [0, 0, 3, 5, 4, 3, -1, -5, -7, -6, -5, -3, 0, 5, 6, 1, 0, 0] | half the size: True | back again: True
# smoothed: [2.75, 5.75, 9.5, 12.25, 12.5, 10.0, 5.25, -0.5, -5.75, -9.25, -10.0, -8.0, -5.0, -2.0, -0.25]
# weighted: [0.75, 3.5, 7.75, 11.75, 14.0, 13.0]
# silence at the start: 2 | at the end: 3
# runs by sign: [(0, 2), (1, 7), (-1, 6), (0, 3)] | odd values: [3, 15, 9, -9, -7, -1]
# energy: 1158 | peak: 15 at 5 | low: -12 seen 2 times
# edited: [100, 3, 8, 12, 14, 9, 7, 5, 4, 1, -1] | popped: -1 100
# spliced: [1, 40, 50, 9, 14, 12, 8, 3] | doubled: [1, 40, 1, 40, 9] | contains 50: True
# byte-swapped: [256, 1, 65535]
# from bytes: array('B', [1, 2, 255]) | text: evïan | float32 loses digits: 0.1000000015 | compare: True True
# through a memoryview: [200, 2, 255] B 3
# too big for a byte: OverflowError
# negative: OverflowError
# wrong kind: TypeError
# unknown type: ValueError
# ragged bytes: ValueError
# mixed: TypeError
# --- value: [1158, [0, 0, 3, 5, 4]]
