# Prints a classic hexdump of bytes, parses it back, and exercises the hex functions of bytes and binascii.
import binascii
import re
import string

PRINTABLE = (string.ascii_letters + string.digits + string.punctuation + " ").encode()


def hexdump(data: bytes, width: int = 16) -> list[str]:
    lines = []
    previous, repeated = None, False
    for offset in range(0, len(data), width):
        row = data[offset:offset + width]
        if row == previous and len(row) == width:
            if not repeated:
                lines.append("*")
            repeated = True
            continue
        previous, repeated = row, False
        halves = [row[:width // 2].hex(" "), row[width // 2:].hex(" ")]
        text = "".join(chr(byte) if byte in PRINTABLE else "." for byte in row)
        lines.append(f"{offset:08x}  {'  '.join(halves):<{width * 3}}  |{text}|")
    return [*lines, f"{len(data):08x}"]


def parse_hexdump(lines: list[str]) -> bytes:
    data, repeat = bytearray(), False
    for line in lines:
        if line == "*":
            repeat = True
            continue
        offset = int(line[:8], 16)
        while repeat and len(data) < offset:
            data += data[-16:]
        repeat = False
        if match := re.match(r"[0-9a-f]{8}  ((?:[0-9a-f]{2} {1,2})+)", line):
            data += bytes.fromhex(match[1])
    return bytes(data)


sample = b"GIF89a\x01\x00\x01\x00\x80" + bytes(48) + "naïve ✓ | pipe".encode() + bytes(range(250, 256))
dump = hexdump(sample)
print("\n".join(dump))
print("round trip:", parse_hexdump(dump) == sample)

print(b"\xde\xad\xbe\xef".hex(), b"\xde\xad\xbe\xef".hex(":"), b"\x01\x02\x03\x04\x05".hex("_", 2), bytes(5).hex("-", -2))
print(binascii.hexlify(b"Python"), binascii.b2a_hex(b"\x00\xff"), binascii.unhexlify("48656c6c6f"), binascii.a2b_hex(b"2A"))
for bad in ("abc", "zz"):
    try:
        binascii.unhexlify(bad)
    except binascii.Error as error:
        print("binascii.Error:", error)
try:
    bytes.fromhex("12 3g")
except ValueError as error:
    print("ValueError:", error)
[int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (1024).to_bytes(3, "big").hex()]

# --- prints
# 00000000  47 49 46 38 39 61 01 00  01 00 80 00 00 00 00 00  |GIF89a..........|
# 00000010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|
# *
# 00000030  00 00 00 00 00 00 00 00  00 00 00 6e 61 c3 af 76  |...........na..v|
# 00000040  65 20 e2 9c 93 20 7c 20  70 69 70 65 fa fb fc fd  |e ... | pipe....|
# 00000050  fe ff                                             |..|
# 00000052
# round trip: True
# deadbeef de:ad:be:ef 01_0203_0405 0000-0000-00
# b'507974686f6e' b'00ff' b'Hello' b'*'
# binascii.Error: Odd-length string
# binascii.Error: Non-hexadecimal digit found
# ValueError: non-hexadecimal number found in fromhex() arg at position 4
# --- value: [256, -257, "000400"]
