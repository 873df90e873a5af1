# Makes stable identifiers with name-based UUIDs and checks properties of random UUIDs and of the secrets module.
import math
import secrets
import string
import uuid
from collections import Counter
from datetime import datetime, timedelta, timezone

SITE = uuid.uuid5(uuid.NAMESPACE_DNS, "shop.example.org")


def order_id(customer: str, number: int) -> uuid.UUID:
    """The same order always gets the same identifier."""
    return uuid.uuid5(SITE, f"{customer}/{number:06d}")


def password(length: int) -> str:
    alphabet = string.ascii_letters + string.digits + "-_"
    while True:
        candidate = "".join(secrets.choice(alphabet) for _ in range(length))
        if any(c.islower() for c in candidate) and any(c.isupper() for c in candidate) and sum(c.isdigit() for c in candidate) >= 2:
            return candidate


print("well known:", uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))
print("site:", SITE, "| version", SITE.version, "| variant is RFC 4122:", SITE.variant == uuid.RFC_4122)
orders = [order_id(name, number) for name in ("ada", "bob") for number in (1, 2)]
for order in orders:
    print("  order", order)
print("stable:", order_id("ada", 1) == orders[0], "| distinct:", len(set(orders)) == 4)

text = "12345678-1234-5678-1234-567812345678"
same = {uuid.UUID(text), uuid.UUID("{" + text + "}"), uuid.UUID("urn:uuid:" + text), uuid.UUID(hex=text.replace("-", "")), uuid.UUID(int=0x12345678123456781234567812345678), uuid.UUID(bytes=b"\x12\x34\x56\x78" * 4)}
print("spellings of one UUID:", len(same), repr(same.pop()))
u = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
print("fields:", u.fields, "| urn:", u.urn, "| hex:", u.hex[:8], "| node:", f"{u.node:012x}", "| is the DNS namespace:", u == uuid.NAMESPACE_DNS)
made = datetime(1582, 10, 15, tzinfo=timezone.utc) + timedelta(microseconds=u.time // 10)
print("a version", u.version, "UUID made on", made.strftime("%d %B %Y %H:%M:%S"), "| bytes round trip:", uuid.UUID(bytes=u.bytes) == u == uuid.UUID(bytes_le=u.bytes_le))
print("sorted:", [str(x)[:4] for x in sorted([u, SITE, uuid.UUID(text), uuid.UUID(int=0)])], "| int of zero:", uuid.UUID(int=0).int)

randoms = [uuid.uuid4() for _ in range(200)]
print("uuid4:", {r.version for r in randoms}, len(set(randoms)), {len(str(r)) for r in randoms}, {str(r)[19] in "89ab" for r in randoms})

print("token lengths:", len(secrets.token_bytes(16)), len(secrets.token_hex(16)), len(secrets.token_urlsafe(24)), "| hex only:", set(secrets.token_hex(8)) <= set(string.hexdigits))
print("randbelow in range:", all(0 <= secrets.randbelow(6) < 6 for _ in range(300)), "| bits:", secrets.randbits(10) < 1024)
print("password ok:", len(password(14)) == 14, "| two differ:", password(20) != password(20), f"| entropy {20 * math.log2(64):.0f} bits")
print("compare_digest:", secrets.compare_digest("same", "same"), secrets.compare_digest(b"same", b"sane"))
rolls = Counter(secrets.SystemRandom().randint(1, 6) for _ in range(600))
print("every face seen:", sorted(rolls) == [1, 2, 3, 4, 5, 6], rolls.total())
for bad in ("not-a-uuid", text[:-1]):
    try:
        uuid.UUID(bad)
    except ValueError as error:
        print("ValueError:", error)
try:
    secrets.randbelow(0)
except ValueError as error:
    print("ValueError:", error)

str(orders[0])

# --- prints
# well known: 886313e1-3b8a-5372-9b90-0c9aee199e5d 6fa459ea-ee8a-3ca4-894e-db77e160355e
# site: 51a34d5a-4c1c-525e-aaa9-9de1d57e91e4 | version 5 | variant is RFC 4122: True
#   order c7fe6cb8-7134-58b9-8439-204403bc489b
#   order 0cbae32d-f8f2-5b59-9b4d-32d770b77f84
#   order 4d028548-9dfc-599e-a102-bbbf7ccbad80
#   order f280605e-f6f2-5b1f-90e1-e21d3b1cb302
# stable: True | distinct: True
# spellings of one UUID: 1 UUID('12345678-1234-5678-1234-567812345678')
# fields: (1806153744, 40365, 4561, 128, 180, 825973027016) | urn: urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8 | hex: 6ba7b810 | node: 00c04fd430c8 | is the DNS namespace: True
# a version 1 UUID made on 04 February 1998 22:13:53 | bytes round trip: True
# sorted: ['0000', '1234', '51a3', '6ba7'] | int of zero: 0
# uuid4: {4} 200 {36} {True}
# token lengths: 16 32 32 | hex only: True
# randbelow in range: True | bits: True
# password ok: True | two differ: True | entropy 120 bits
# compare_digest: True False
# every face seen: True 600
# ValueError: badly formed hexadecimal UUID string
# ValueError: badly formed hexadecimal UUID string
# ValueError: Upper bound must be positive.
# --- value: "c7fe6cb8-7134-58b9-8439-204403bc489b"
