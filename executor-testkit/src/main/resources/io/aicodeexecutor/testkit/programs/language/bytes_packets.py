# Builds and parses a small binary packet format with bytes, bytearray, memoryview and struct.
import struct
from binascii import hexlify

HEADER = struct.Struct(">2sBH")
MAGIC = b"\xca" b"\xfe"


def checksum(data: bytes) -> int:
    total = 0
    for byte in data:
        total = (total * 31 + byte) & 0xFF
    return total


def pack(kind: int, payload: bytes) -> bytes:
    head = HEADER.pack(MAGIC, kind, len(payload))
    return head + payload + bytes([checksum(payload)])


def unpack(stream: bytes):
    view = memoryview(stream)
    while view:
        magic, kind, size = HEADER.unpack_from(view)
        if magic != MAGIC:
            raise ValueError(f"bad magic {bytes(magic)!r}")
        payload = bytes(view[HEADER.size:HEADER.size + size])
        if view[HEADER.size + size] != checksum(payload):
            raise ValueError(f"bad checksum in packet of kind {kind}")
        yield kind, payload
        view = view[HEADER.size + size + 1:]


stream = pack(1, b"hello") + pack(2, "naïve".encode()) + pack(3, rb"\n raw" Rb'\x')
print(len(stream), stream[:8].hex("-"), HEADER.size)
for kind, payload in unpack(stream):
    print(kind, payload, payload.decode("utf-8"))

damaged = bytearray(stream)
damaged[6] ^= 0b100
for data in (damaged, b"??" + stream):
    try:
        print(list(unpack(data)))
    except ValueError as error:
        print("ValueError:", error)

buffer = bytearray(b"abc")
buffer += b"def"; buffer.append(33); buffer[1:3] = b"--"; buffer.extend([0x41, 66]); buffer *= 2
print(buffer, buffer.find(b"def"), buffer.count(b"A"), b"e" in buffer, 0x21 in buffer)
text = b"key=value;empty=;flag"
print([part.partition(b"=") for part in text.split(b";")], text.upper()[:3], text.title().swapcase()[:9])
print(b"%s has %d%%" % (b"disk", 95), b"-".join([b"a", b"b"]), bytes(3), bytes(range(65, 70)), b"ab" * 2)
print(bytes.fromhex("48 69 21"), "¶é".encode("latin-1"), b"\xff\xfe".decode("ascii", "replace"), ascii("¶"))
print(int.from_bytes(b"\x01\x00", "big"), (1024).to_bytes(3, "little"), (-2).to_bytes(2, "big", signed=True))
print(b"a" < b"b", b"\x00\x7f\n\t'\"\\", str(b"text", "utf-8"), list(b"\101\x42C"), b"""tri
ple""", sep=" ; ")

[hexlify(pack(9, b"end")).decode(), checksum(b"end")]

# --- prints
# 37 ca-fe-01-00-05-68-65-6c 5
# 1 b'hello' hello
# 2 b'na\xc3\xafve' naïve
# 3 b'\\n raw\\x' \n raw\x
# ValueError: bad checksum in packet of kind 1
# ValueError: bad magic b'??'
# bytearray(b'a--def!ABa--def!AB') 3 2 True True
# [(b'key', b'=', b'value'), (b'empty', b'=', b''), (b'flag', b'', b'')] b'KEY' b'kEY=vALUE'
# b'disk has 95%' b'a-b' b'\x00\x00\x00' b'ABCDE' b'abab'
# b'Hi!' b'\xb6\xe9' �� '\xb6'
# 256 b'\x00\x04\x00' b'\xff\xfe'
# True ; b'\x00\x7f\n\t\'"\\' ; text ; [65, 66, 67] ; b'tri\nple'
# --- value: ["cafe090003656e64db", 219]
