# Derives name-based UUIDs, rebuilds uuid5 from hashlib, and compares their text encodings (base 16 to 85).
import base64
import binascii
import hashlib
import uuid
from typing import Callable, NamedTuple

ALPHABET58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Codec(NamedTuple):
    encode: Callable[[bytes], bytes]
    decode: Callable[[bytes], bytes]


def b58encode(data: bytes) -> bytes:
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = ALPHABET58[digit] + digits
    return ("1" * (len(data) - len(data.lstrip(b"\0"))) + digits).encode()


def b58decode(text: bytes) -> bytes:
    number = 0
    for char in text.decode():
        number = number * 58 + ALPHABET58.index(char)
    zeros = len(text) - len(text.lstrip(b"1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


CODECS = {
    "base16": Codec(base64.b16encode, base64.b16decode),
    "base32": Codec(base64.b32encode, base64.b32decode),
    "base32hex": Codec(base64.b32hexencode, base64.b32hexdecode),
    "base58": Codec(b58encode, b58decode),
    "base64": Codec(base64.b64encode, base64.b64decode),
    "urlsafe": Codec(base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    "ascii85": Codec(base64.a85encode, base64.a85decode),
    "base85": Codec(base64.b85encode, base64.b85decode),
}

page = uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/page/1")
print(page, page.version, page.variant == uuid.RFC_4122, page.urn)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))

digest = bytearray(hashlib.sha1(uuid.NAMESPACE_DNS.bytes + b"python.org").digest()[:16])
digest[6], digest[8] = digest[6] & 0x0F | 0x50, digest[8] & 0x3F | 0x80
print("rebuilt:", uuid.UUID(bytes=bytes(digest)) == uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))

for name, codec in CODECS.items():
    encoded = codec.encode(page.bytes)
    assert codec.decode(encoded) == page.bytes
    print(f"{name:<10}{len(encoded):>3} {encoded.decode()}")

spelled = [f"{{{page}}}", page.hex, str(page).upper(), page.urn]
print({str(uuid.UUID(text)) for text in spelled} == {str(page)}, uuid.UUID(int=page.int) == page, uuid.UUID(fields=page.fields).hex[:8])
sample = uuid.UUID("12345678-1234-4321-9abc-def012345678")
print(sample.time_low, sample.fields[1:5], hex(sample.node), sample.bytes_le.hex(), sample.version, uuid.UUID(int=5, version=4))
print(sorted([sample, uuid.UUID(int=1), page])[0], sample < page, repr(uuid.UUID(int=0)), len({sample, uuid.UUID(sample.hex)}))

print(base64.b64encode(b"\xfb\xff\xfe", altchars=b"-_"), base64.b64decode("-_8=", "-_"), base64.b64decode(b"aGk h\n", validate=False)[:2])
print(base64.encodebytes(b"x" * 60).count(b"\n"), base64.a85encode(b"\0\0\0\0ab", adobe=True), binascii.b2a_base64(b"hi", newline=False), binascii.a2b_base64(b"aGk="))
for attempt in (lambda: uuid.UUID("12"), lambda: base64.b64decode("abc"), lambda: base64.b64decode("a*b=", validate=True), lambda: base64.b32decode("a"), lambda: uuid.UUID(int=-1)):
    try:
        attempt()
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")
base64.standard_b64decode("UHl0aG9u").decode()

# --- prints
# 6d859bd6-cade-5ebe-9a1e-eeafb503cdc1 5 True urn:uuid:6d859bd6-cade-5ebe-9a1e-eeafb503cdc1
# 6fa459ea-ee8a-3ca4-894e-db77e160355e 886313e1-3b8a-5372-9b90-0c9aee199e5d
# rebuilt: True
# base16     32 6D859BD6CADE5EBE9A1EEEAFB503CDC1
# base32     32 NWCZXVWK3ZPL5GQ652X3KA6NYE======
# base32hex  32 DM2PNLMARPFBT6GUTQNRA0UDO4======
# base58     22 EXQX1HHFpoPcQewxpHGVV2
# base64     24 bYWb1sreXr6aHu6vtQPNwQ==
# urlsafe    24 bYWb1sreXr6aHu6vtQPNwQ==
# ascii85    20 D2"J1b2-I=RNCn#[0+[i
# base85     20 ZH1fG%HCeSnjY@2wFAw;
# True True 6d859bd6
# 305419896 (4660, 17185, 154, 188) 0xdef012345678 78563412341221439abcdef012345678 4 00000000-0000-4000-8000-000000000005
# 00000000-0000-0000-0000-000000000001 True UUID('00000000-0000-0000-0000-000000000000') 1
# b'-__-' b'\xfb\xff' b'hi'
# 2 b'<~z@:B~>' b'aGk=' b'hi'
# ValueError: badly formed hexadecimal UUID string
# Error: Incorrect padding
# Error: Only base64 data is allowed
# Error: Incorrect padding
# ValueError: int is out of range (need a 128-bit value)
# --- value: "Python"
