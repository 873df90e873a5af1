# Factors integers with Miller-Rabin and Pollard's rho, then derives divisors, totients and related functions.
from collections import Counter
from functools import reduce
from itertools import product
from math import gcd, prod

WITNESSES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)

def is_prime(n: int) -> bool:
    if n < 2:
        return False
    for p in WITNESSES:
        if n % p == 0:
            return n == p
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for witness in WITNESSES:
        x = pow(witness, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True

def rho(n: int) -> int:
    if n % 2 == 0:
        return 2
    for c in range(1, n):
        slow = fast = 2
        divisor = 1
        while divisor == 1:
            slow = (slow * slow + c) % n
            fast = (fast * fast + c) % n
            fast = (fast * fast + c) % n
            divisor = gcd(slow - fast, n)
        if divisor != n:
            return divisor
    raise ArithmeticError(f"no divisor of {n} found")

def factor(n: int) -> Counter[int]:
    if n == 1:
        return Counter()
    if is_prime(n):
        return Counter([n])
    part = rho(n)
    return factor(part) + factor(n // part)

def divisors(n: int) -> list[int]:
    powers = [[p**e for e in range(top + 1)] for p, top in factor(n).items()]
    return sorted(map(prod, product(*powers)))

def totient(n: int) -> int:
    return reduce(lambda total, p: total // p * (p - 1), factor(n), n)

for n in (360, 1001, 65_537, 999_999, 2**32 + 1, 600_851_475_143, 10**12 + 39):
    text = " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in sorted(factor(n).items()))
    print(f"{n} = {text}" + ("  (prime)" if is_prime(n) else ""))

print("divisors of 360:", divisors(360))
print("totients:", {n: totient(n) for n in (1, 9, 36, 97, 360)})
print("Euler check:", all(pow(a, totient(360), 360) == 1 for a in range(1, 360) if gcd(a, 360) == 1))
print("Carmichael numbers:", [n for n in range(3, 2000, 2) if not is_prime(n) and all(pow(a, n - 1, n) == 1 for a in (2, 5, 7) if gcd(a, n) == 1)])
print("square-free up to 30:", [n for n in range(1, 31) if max(factor(n).values(), default=1) == 1])

{str(p): e for p, e in sorted(factor(2**4 * 3**2 * 5 * 104_729).items())}

# --- prints
# 360 = 2^3 * 3^2 * 5
# 1001 = 7 * 11 * 13
# 65537 = 65537  (prime)
# 999999 = 3^3 * 7 * 11 * 13 * 37
# 4294967297 = 641 * 6700417
# 600851475143 = 71 * 839 * 1471 * 6857
# 1000000000039 = 1000000000039  (prime)
# divisors of 360: [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36, 40, 45, 60, 72, 90, 120, 180, 360]
# totients: {1: 1, 9: 6, 36: 12, 97: 96, 360: 96}
# Euler check: True
# Carmichael numbers: [561, 1105, 1729]
# square-free up to 30: [1, 2, 3, 5, 6, 7, 10, 11, 13, 14, 15, 17, 19, 21, 22, 23, 26, 29, 30]
# --- value: {"2": 4, "3": 2, "5": 1, "104729": 1}
