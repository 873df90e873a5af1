# Implements HOTP/TOTP codes, signed tokens and salted password records with hmac, hashlib, base64 and secrets.
import base64
import hashlib
import hmac
import json
import secrets
import struct


def hotp(secret: bytes, counter: int, digits: int = 6, algorithm: str = "sha1") -> str:
    mac = hmac.digest(secret, struct.pack(">Q", counter), algorithm)
    offset = mac[-1] & 0x0F
    (number,) = struct.unpack_from(">I", mac, offset)
    return f"{(number & 0x7FFFFFFF) % 10**digits:0{digits}d}"


def sign(payload: dict, key: bytes) -> str:
    body = base64.urlsafe_b64encode(json.dumps(payload, separators=(",", ":"), sort_keys=True).encode())
    mac = hmac.new(key, body, hashlib.sha256)
    return b".".join([body, base64.urlsafe_b64encode(mac.digest()[:12])]).decode().replace("=", "")


def verify(token: str, key: bytes, now: int) -> dict:
    body, separator, signature = token.partition(".")
    padded = body + "=" * (-len(body) % 4)
    payload = json.loads(base64.urlsafe_b64decode(padded))
    expected = sign(payload, key).partition(".")[2]
    if not hmac.compare_digest(expected, signature):
        raise PermissionError("bad signature")
    if payload["exp"] <= now:
        raise PermissionError("token expired")
    return payload


def password_record(password: str, salt: bytes, rounds: int = 1000) -> str:
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, rounds, dklen=16)
    return f"pbkdf2${rounds}${salt.hex()}${digest.hex()}"


def check_password(password: str, record: str) -> bool:
    scheme, rounds, salt, digest = record.split("$")
    return hmac.compare_digest(password_record(password, bytes.fromhex(salt), int(rounds)), record)


SECRET = b"12345678901234567890"
print([hotp(SECRET, counter) for counter in range(5)])
print([hotp(SECRET, time // 30, digits=8) for time in (59, 1111111109, 2000000000)])
print(base64.b32encode(SECRET).decode(), hotp(base64.b32decode("gezdgnbvgy3tqojqgezdgnbvgy3tqojq", casefold=True), 9))

KEY = hashlib.sha3_256(b"demo" + b"master").digest()[:16]
token = sign({"user": "ada", "exp": 1000}, KEY)
print(token, verify(token, KEY, now=999))
head, tail = token.split(".")
for candidate, key, now in [(token, KEY, 1000), (token, b"other", 1), (head + "." + tail[::-1], KEY, 1)]:
    try:
        verify(candidate, key, now)
    except PermissionError as error:
        print("PermissionError:", error)

record = password_record("correct horse", salt=b"\x00\x01\x02\x03")
print(record, check_password("correct horse", record), check_password("battery", record))

mac = hmac.new(b"key", digestmod="md5")
fork = mac.copy()
mac.update(b"The quick brown fox jumps over the lazy dog")
print(mac.name, mac.digest_size, mac.block_size, mac.hexdigest(), fork.hexdigest() == hmac.new(b"key", b"", "md5").hexdigest())
print(len(secrets.token_bytes(10)), len(secrets.token_hex(8)), len(secrets.token_urlsafe(24)), 0 <= secrets.randbelow(5) < 5,
      secrets.choice("abc") in "abc", secrets.randbits(9) < 512, type(secrets.token_bytes()).__name__, secrets.compare_digest("a", "b"))
hotp(SECRET, 0, digits=8)

# --- prints
# ['755224', '287082', '359152', '969429', '338314']
# ['94287082', '07081804', '69279037']
# GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ 520489
# eyJleHAiOjEwMDAsInVzZXIiOiJhZGEifQ.50whwc4aGVo2Xr8G {'exp': 1000, 'user': 'ada'}
# PermissionError: token expired
# PermissionError: bad signature
# PermissionError: bad signature
# pbkdf2$1000$00010203$1e8d304b356c6e3d6c2f16c69a406cd0 True False
# hmac-md5 16 64 80070713463e7749b90c2dc24911e275 True
# 10 16 32 True True True bytes False
# --- value: "84755224"
