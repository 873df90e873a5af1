# Computes large Fibonacci numbers by fast doubling and checks classic identities with big integers.
from functools import lru_cache
from itertools import islice
from math import gcd, isqrt, log10, sqrt
from typing import Iterator

PHI = (1 + sqrt(5)) / 2


def fib_pair(n: int) -> tuple[int, int]:
    """F(n) and F(n + 1) by fast doubling."""
    if n == 0:
        return 0, 1
    a, b = fib_pair(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


def fib(n: int) -> int:
    return fib_pair(n)[0]


@lru_cache(maxsize=None)
def fib_memo(n: int) -> int:
    return n if n < 2 else fib_memo(n - 1) + fib_memo(n - 2)


def fib_stream(a: int = 0, b: int = 1) -> Iterator[int]:
    while True:
        yield a
        a, b = b, a + b


def is_fibonacci(n: int) -> bool:
    return any(isqrt(m) ** 2 == m for m in (5 * n * n + 4, 5 * n * n - 4) if m >= 0)


def zeckendorf(n: int) -> list[int]:
    parts, k = [], 2
    while fib(k + 1) <= n:
        k += 1
    while n:
        if fib(k) <= n:
            parts.append(fib(k))
            n -= fib(k)
        k -= 1
    return parts


print("first:", list(islice(fib_stream(), 15)))
print("Lucas:", list(islice(fib_stream(2, 1), 12)))
print("F(100) =", fib(100))
print("F(300) =", fib(300))
big = str(fib(2000))
estimate = int(2000 * log10(PHI) - log10(5) / 2) + 1
print(f"F(2000) has {len(big)} digits (estimate {estimate}): {big[:10]}...{big[-10:]}, digit sum {sum(map(int, big))}")
assert all(fib(n) == fib_memo(n) == value for n, value in enumerate(islice(fib_stream(), 120)))

print("Cassini:", all(fib(n - 1) * fib(n + 1) - fib(n) ** 2 == (-1) ** n for n in range(1, 60)))
print("gcd rule:", gcd(fib(120), fib(84)) == fib(gcd(120, 84)), "=", fib(12))
print("sum rule:", sum(islice(fib_stream(), 51)) == fib(52) - 1)
print("Binet in floats fails only beyond 60:", next(n for n in range(100) if abs(fib(n) - round(PHI**n / sqrt(5))) > 0) > 60)
print("Fibonacci among 1..150:", [n for n in range(1, 151) if is_fibonacci(n)])
print("Zeckendorf:", {n: zeckendorf(n) for n in (1, 4, 100, 2025)})
print("Pisano periods:", {m: next(k for k in range(1, 200) if fib(k) % m == 0 and fib(k + 1) % m == 1) for m in (2, 3, 10, 12)})

fib(150)

# --- prints
# first: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
# Lucas: [2, 1, 3, 4, 7, 11, 18, 29, 47, 76, 123, 199]
# F(100) = 354224848179261915075
# F(300) = 222232244629420445529739893461909967206666939096499764990979600
# F(2000) has 418 digits (estimate 418): 4224696333...2516817125, digit sum 1884
# Cassini: True
# gcd rule: True = 144
# sum rule: True
# Binet in floats fails only beyond 60: True
# Fibonacci among 1..150: [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]
# Zeckendorf: {1: [1], 4: [3, 1], 100: [89, 8, 3], 2025: [1597, 377, 34, 13, 3, 1]}
# Pisano periods: {2: 3, 3: 8, 10: 60, 12: 24}
# --- value: 9969216677189303386214405760200
