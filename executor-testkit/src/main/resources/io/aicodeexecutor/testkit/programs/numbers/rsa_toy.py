# Runs a toy RSA: key making, encryption of a short text in blocks, signing with SHA-256, and an attack on a tiny key.
import hashlib
from dataclasses import dataclass
from math import gcd, isqrt, lcm


@dataclass(frozen=True)
class PublicKey:
    n: int
    e: int

    @property
    def block(self) -> int:
        """Bytes that always fit below the modulus."""
        return (self.n.bit_length() - 1) // 8


@dataclass(frozen=True)
class PrivateKey:
    n: int
    d: int


def make_keys(p: int, q: int, e: int = 65_537) -> tuple[PublicKey, PrivateKey]:
    order = lcm(p - 1, q - 1)
    if gcd(e, order) != 1:
        raise ValueError(f"exponent {e} shares a factor with {order}")
    return PublicKey(p * q, e), PrivateKey(p * q, pow(e, -1, order))


def encrypt(text: str, key: PublicKey) -> list[int]:
    data = text.encode("utf-8")
    chunks = [data[i : i + key.block] for i in range(0, len(data), key.block)]
    return [pow(int.from_bytes(chunk, "big"), key.e, key.n) for chunk in chunks]


def decrypt(blocks: list[int], key: PrivateKey) -> str:
    numbers = [pow(block, key.d, key.n) for block in blocks]
    return b"".join(number.to_bytes((number.bit_length() + 7) // 8, "big") for number in numbers).decode("utf-8")


def digest(text: str, n: int) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big") % n


public, private = make_keys(2**61 - 1, 2**31 - 1)
print(f"modulus has {public.n.bit_length()} bits, blocks of {public.block} bytes")
message = "Meet at the café, 18:30"
sealed = encrypt(message, public)
print("blocks:", len(sealed), "first in hex:", f"{sealed[0]:#x}"[:6] + "...", "all below n:", all(b < public.n for b in sealed))
print("decrypted:", decrypt(sealed, private))

signature = pow(digest(message, public.n), private.d, public.n)
for claim in (message, message.replace("18", "19")):
    print("signature fits", repr(claim), "->", pow(signature, public.e, public.n) == digest(claim, public.n))

small_public, small_private = make_keys(61, 53, 17)
cipher = [pow(ord(letter), small_public.e, small_public.n) for letter in "RSA"]
print("tiny key:", small_public, small_private, "cipher:", cipher)
p = next(d for d in range(3, isqrt(small_public.n) + 1, 2) if small_public.n % d == 0)
cracked = pow(small_public.e, -1, (p - 1) * (small_public.n // p - 1))
print("factored:", p, "*", small_public.n // p, "->", "".join(chr(pow(c, cracked, small_public.n)) for c in cipher))

try:
    make_keys(7, 13, 3)
except ValueError as error:
    print("ValueError:", error)

cipher

# --- prints
# modulus has 92 bits, blocks of 11 bytes
# blocks: 3 first in hex: 0xdc65... all below n: True
# decrypted: Meet at the café, 18:30
# signature fits 'Meet at the café, 18:30' -> True
# signature fits 'Meet at the café, 19:30' -> False
# tiny key: PublicKey(n=3233, e=17) PrivateKey(n=3233, d=413) cipher: [1859, 2680, 2790]
# factored: 53 * 61 -> RSA
# ValueError: exponent 3 shares a factor with 12
# --- value: [1859, 2680, 2790]
