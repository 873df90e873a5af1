# Run-length encodes text with groupby and decodes it with re.sub, including escapes for digits.
import re
from itertools import groupby


def encode(text: str) -> str:
    pieces = []
    for char, run in groupby(text):
        length = len(list(run))
        symbol = "\\" + char if char.isdigit() or char == "\\" else char
        pieces.append(f"{length if length > 1 else ''}{symbol}")
    return "".join(pieces)


def decode(encoded: str) -> str:
    return re.sub(
        r"(\d*)(\\?)(.)",
        lambda match: match.group(3) * int(match.group(1) or 1),
        encoded,
        flags=re.DOTALL,
    )


def pack_bits(data: bytes) -> bytes:
    """PackBits: a count byte below 128 precedes literals, one above 128 a repeated byte."""
    out, literals = bytearray(), bytearray()

    def flush() -> None:
        if literals:
            out.append(len(literals) - 1)
            out.extend(literals)
            literals.clear()

    for value, run in groupby(data):
        length = sum(1 for item in run)
        if length >= 3:
            flush()
            out += bytes([257 - length, value])
        else:
            literals.extend([value] * length)
    flush()
    return bytes(out)


def unpack_bits(packed: bytes) -> bytes:
    out, position = bytearray(), 0
    while position < len(packed):
        count = packed[position]
        if count < 128:
            out += packed[position + 1:position + count + 2]
            position += count + 2
        else:
            out += packed[position + 1:position + 2] * (257 - count)
            position += 2
    return bytes(out)


SAMPLES = ["WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWW", "abc", "", "aaa111\\\\2", "éé✓✓✓", "line\n\n\nend"]
for sample in SAMPLES:
    packed = encode(sample)
    assert decode(packed) == sample, (sample, packed)
    print(f"{sample!r:<36}{packed!r:<24}{len(sample):>3} ->{len(packed):>3}")

DATA = bytes.fromhex("aaaaaa80002aaaaaaaaa80002a22aaaaaaaaaaaaaaaaaaaa")
packed_bytes = pack_bits(DATA)
print(packed_bytes.hex(" "), unpack_bits(packed_bytes) == DATA)
packed_bytes.hex()

# --- prints
# 'WWWWWWWWWWWWBWWWWWWWWWWWWBBBWWW'   '12WB12W3B3W'            31 -> 11
# 'abc'                               'abc'                     3 ->  3
# ''                                  ''                        0 ->  0
# 'aaa111\\\\2'                       '3a3\\12\\\\\\2'          9 -> 10
# 'éé✓✓✓'                             '2é3✓'                    5 ->  4
# 'line\n\n\nend'                     'line3\nend'             10 ->  9
# fe aa 02 80 00 2a fd aa 03 80 00 2a 22 f7 aa True
# --- value: "feaa0280002afdaa0380002a22f7aa"
