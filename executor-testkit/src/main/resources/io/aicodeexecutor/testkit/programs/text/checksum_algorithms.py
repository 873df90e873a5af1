# Implements CRC-32, CRC-16/CCITT, Adler-32 and Fletcher-16 and compares them with the standard library.
import binascii
import zlib


def crc_table(polynomial: int) -> list[int]:
    table = []
    for value in range(256):
        for bit in range(8):
            value = (value >> 1) ^ (polynomial if value & 1 else 0)
        table.append(value)
    return table


CRC32_TABLE = crc_table(0xEDB88320)


def crc32(data: bytes, previous: int = 0) -> int:
    register = previous ^ 0xFFFFFFFF
    for byte in data:
        register = CRC32_TABLE[(register ^ byte) & 0xFF] ^ (register >> 8)
    return register ^ 0xFFFFFFFF


def crc_ccitt(data: bytes, register: int = 0) -> int:
    for byte in data:
        register ^= byte << 8
        for bit in range(8):
            register = (register << 1) ^ (0x1021 if register & 0x8000 else 0)
            register &= 0xFFFF
    return register


def adler32(data: bytes) -> int:
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def fletcher16(data: bytes) -> int:
    first = second = 0
    for byte in data:
        first = (first + byte) % 255
        second = (second + first) % 255
    return second << 8 | first


SAMPLES = [b"", b"a", b"123456789", b"Wikipedia", bytes(range(256)), "größe".encode("utf-8")]
for sample in SAMPLES:
    assert crc32(sample) == zlib.crc32(sample) == binascii.crc32(sample)
    assert crc_ccitt(sample) == binascii.crc_hqx(sample, 0)
    assert adler32(sample) == zlib.adler32(sample)
    label = repr(sample) if len(sample) < 12 else f"<{len(sample)} bytes>"
    print(f"{label:<20} crc32 {crc32(sample):08x} ccitt {crc_ccitt(sample):04x} "
          f"adler {adler32(sample):08x} fletcher {fletcher16(sample):04x}")

running = 0
for chunk in (b"1234", b"567", b"89"):
    running = zlib.crc32(chunk, running)
print("incremental:", f"{running:#010x}", running == crc32(b"123456789"), crc32(b"89", crc32(b"1234567")) == running)
print("X-modem start 0xffff:", f"{binascii.crc_hqx(b'123456789', 0xFFFF):#06x}")

damaged = bytearray(b"123456789")
damaged[4] ^= 0x10
print("single bit flip detected:", zlib.crc32(damaged) != running)
fletcher16(b"abcde")

# --- prints
# b''                  crc32 00000000 ccitt 0000 adler 00000001 fletcher 0000
# b'a'                 crc32 e8b7be43 ccitt 7c87 adler 00620062 fletcher 6161
# b'123456789'         crc32 cbf43926 ccitt 31c3 adler 091e01de fletcher 1ede
# b'Wikipedia'         crc32 adaac02e ccitt f47d adler 11e60398 fletcher ee9a
# <256 bytes>          crc32 29058c73 ccitt 7e55 adler adf67f81 fletcher 5500
# b'gr\xc3\xb6\xc3\x9fe' crc32 5bd3a989 ccitt 24d1 adler 1017041a fletcher 201d
# incremental: 0xcbf43926 True True
# X-modem start 0xffff: 0x29b1
# single bit flip detected: True
# --- value: 51440
