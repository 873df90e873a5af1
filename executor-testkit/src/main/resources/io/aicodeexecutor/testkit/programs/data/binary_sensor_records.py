# Packs sensor readings into a binary block with struct, then decodes it and detects a damaged record.
import struct
import zlib
from typing import NamedTuple

HEADER = struct.Struct(">4sHH")          # magic, version, record count
RECORD = struct.Struct(">IhB8s")         # seconds, centi-degrees, flags, sensor name


class Reading(NamedTuple):
    at: int
    celsius: float
    alarm: bool
    sensor: str


READINGS = [
    Reading(1_700_000_000, 21.57, False, "attic"),
    Reading(1_700_000_060, -3.25, True, "freezer"),
    Reading(1_700_000_120, 0.0, False, "cellar-2"),
]


def encode(readings: list[Reading]) -> bytes:
    block = bytearray(HEADER.pack(b"SENS", 2, len(readings)))
    for at, celsius, alarm, sensor in readings:
        body = RECORD.pack(at, round(celsius * 100), int(alarm), sensor.encode("ascii"))
        block += body + struct.pack(">I", zlib.crc32(body))
    return bytes(block)


def decode(block: bytes):
    magic, version, count = HEADER.unpack_from(block)
    if magic != b"SENS":
        raise ValueError(f"bad magic {magic!r}")
    offset = HEADER.size
    for number in range(count):
        body = block[offset:offset + RECORD.size]
        (checksum,) = struct.unpack_from(">I", block, offset + RECORD.size)
        offset += RECORD.size + 4
        if zlib.crc32(body) != checksum:
            yield f"record {number} is damaged"
            continue
        at, hundredths, flags, name = RECORD.unpack(body)
        yield Reading(at, hundredths / 100, bool(flags & 1), name.rstrip(b"\0").decode())


block = encode(READINGS)
print("sizes:", HEADER.size, RECORD.size, len(block))
print("head:", block[:8].hex(" "), "| first body:", block[8:23].hex())
print("round trip:", list(decode(block)) == READINGS)

broken = bytearray(block)
broken[HEADER.size + RECORD.size + 4 + 5] ^= 0b1000
for entry in decode(bytes(broken)):
    print(entry)

for bad in (lambda: list(decode(b"NOPE" + block[4:])), lambda: RECORD.pack(1, 40_000, 0, b"hot")):
    try:
        bad()
    except ValueError as error:
        print("ValueError:", error)
    except struct.error as error:
        print("struct.error: must be", str(error).split(" requires ")[1])

little, big = struct.unpack("<h", b"\x01\x02")[0], struct.unpack(">h", b"\x01\x02")[0]
print("byte order matters:", little, big, list(struct.iter_unpack(">Bh", b"\x01\x00\x02\x03\xff\xfe")))
[list(reading) for reading in decode(block)]

# --- prints
# sizes: 8 15 65
# head: 53 45 4e 53 00 02 00 03 | first body: 6553f100086d006174746963000000
# round trip: True
# Reading(at=1700000000, celsius=21.57, alarm=False, sensor='attic')
# record 1 is damaged
# Reading(at=1700000120, celsius=0.0, alarm=False, sensor='cellar-2')
# ValueError: bad magic b'NOPE'
# struct.error: must be -32768 <= number <= 32767
# byte order matters: 513 258 [(1, 2), (3, -2)]
# --- value: [[1700000000, 21.57, false, "attic"], [1700000060, -3.25, true, "freezer"], [1700000120, 0.0, false, "cellar-2"]]
