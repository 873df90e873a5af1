# Compares three ways of finding primes: an Eratosthenes bytearray, a segmented sieve and an endless generator.
import math
from array import array
from itertools import compress, count, islice, pairwise, takewhile
from typing import Iterator


def sieve(limit: int) -> array:
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\x00\x00"
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            flags[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return array("I", compress(range(limit + 1), flags))


def segment(low: int, high: int) -> list[int]:
    """Primes in [low, high), knowing only the primes up to the square root of high."""
    flags = [True] * (high - low)
    for p in sieve(math.isqrt(high)):
        start = max(p * p, -(-low // p) * p)
        for multiple in range(start, high, p):
            flags[multiple - low] = False
    return [low + offset for offset, prime in enumerate(flags) if prime and low + offset > 1]


def endless_primes() -> Iterator[int]:
    """Incremental sieve: remembers, for each composite ahead, the primes that hit it."""
    crossed: dict[int, list[int]] = {}
    for n in count(2):
        factors = crossed.pop(n, None)
        if factors is None:
            yield n
            crossed[n * n] = [n]
        else:
            for p in factors:
                crossed.setdefault(n + p, []).append(p)


primes = sieve(10_000)
print("primes below 10,000:", len(primes), "last:", primes[-1], "sum:", sum(primes))
assert primes.tolist() == list(takewhile(lambda p: p <= 10_000, endless_primes()))

print("just above a million:", segment(1_000_000, 1_000_100))
print("just above 10^9:", segment(10**9, 10**9 + 60))
print("first fifteen:", *islice(endless_primes(), 15))

twins = [(p, q) for p, q in pairwise(primes) if q - p == 2]
gap, before = max((q - p, -p) for p, q in pairwise(primes))
print("twin pairs:", len(twins), "last:", twins[-1], "| widest gap:", gap, "after", -before)

for limit in (100, 1000, 10_000):
    found = sum(1 for p in primes if p <= limit)
    print(f"pi({limit}) = {found}, x/ln x = {limit / math.log(limit):.1f}, ratio {found * math.log(limit) / limit:.3f}")

lookup = set(primes)
goldbach = {n: next((p, n - p) for p in primes if n - p in lookup) for n in (28, 100, 992, 9998)}
print("Goldbach:", goldbach)

[len(primes), primes[999]]

# --- prints
# primes below 10,000: 1229 last: 9973 sum: 5736396
# just above a million: [1000003, 1000033, 1000037, 1000039, 1000081, 1000099]
# just above 10^9: [1000000007, 1000000009, 1000000021, 1000000033]
# first fifteen: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47
# twin pairs: 205 last: (9929, 9931) | widest gap: 36 after 9551
# pi(100) = 25, x/ln x = 21.7, ratio 1.151
# pi(1000) = 168, x/ln x = 144.8, ratio 1.161
# pi(10000) = 1229, x/ln x = 1085.7, ratio 1.132
# Goldbach: {28: (5, 23), 100: (3, 97), 992: (73, 919), 9998: (31, 9967)}
# --- value: [1229, 7919]
