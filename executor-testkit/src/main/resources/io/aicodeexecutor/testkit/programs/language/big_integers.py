# Computes with integers beyond 64 bits: factorials, modular powers, bit tricks, bases and exact roots.
from math import comb, factorial, gcd, isqrt, lcm, prod


def to_base(number: int, base: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if number < 0:
        return "-" + to_base(-number, base)
    quotient, remainder = divmod(number, base)
    return (to_base(quotient, base) if quotient else "") + digits[remainder]


def is_probable_prime(n: int) -> bool:
    if n < 2 or n % 2 == 0:
        return n == 2
    odd, twos = n - 1, 0
    while not odd & 1:
        odd >>= 1
        twos += 1
    for witness in (2, 3, 5, 7, 11, 13):
        x = pow(witness, odd, n)
        if n == witness or x in (1, n - 1):
            continue
        for turn in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def fibonacci(n: int) -> int:
    a, b = 0, 1
    for bit in f"{n:b}":
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


big = factorial(30)
mersenne = 2 ** 127 - 1
print(big, sum(map(int, str(big))), big % 31, big // 10 ** 25)
print(mersenne, is_probable_prime(mersenne), is_probable_prime((1 << 67) - 1), mersenne.bit_length())
print(fibonacci(150), isqrt(fibonacci(150)), pow(3, 10 ** 18, 10 ** 9 + 7), pow(17, -1, 3120))
print((word := to_base(10 ** 20, 36)), int(word, 36), to_base(-255, 2), int("-0xff", 16), 0o777, 0b1010_1010, 0xDEAD_BEEF)
print(-7 // 2, -7 % 3, 7 // -2, 7 % -3, divmod(-2 ** 70, 10 ** 9), (-3) ** 3, -3 ** 2, 2 ** -2)
print(~big & 0xFFFF, big >> 90, -1 >> 100, 1 << 70 | 1, (1 << 65) ^ (1 << 64), bin(big)[-8:], big.bit_count())
print(gcd(2 ** 60, 6 ** 20), lcm(*range(1, 30)), comb(80, 40), prod(range(1, 40, 2)), abs(-10 ** 21))
print(10 ** 22 == 1e22, 10 ** 23 == 1e23, float(2 ** 70), int(1e20), 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 400 > 1e308)
print(f"{big:,}", f"{2 ** 64:#x}", f"{3 ** 50:.3e}", round(123456789012345678901, -5), (10 ** 30 + 1) / 10 ** 29)
try:
    float(10 ** 400)
except OverflowError as error:
    print("OverflowError:", error)
print(10 ** 18 // 7 * 7 + 10 ** 18 % 7 == 10 ** 18, hash(2 ** 61 - 1), True + 2 ** 64)

str(fibonacci(300))

# --- prints
# 265252859812191058636308480000000 117 30 26525285
# 170141183460469231731687303715884105727 True False 127
# 9969216677189303386214405760200 3157406637921270 246336683 2753
# l3r41ifs0q5ts 100000000000000000000 -11111111 -255 511 170 3735928559
# -4 2 -4 -2 (-1180591620718, 588696576) -27 -9 0.25
# 65535 214269 -1 1180591620717411303425 55340232221128654848 00000000 48
# 1048576 2329089562800 107507208733336176461620 319830986772877770815625 1000000000000000000000
# True False 1.1805916207174113e+21 100000000000000000000 False True
# 265,252,859,812,191,058,636,308,480,000,000 0x10000000000000000 7.179e+23 123456789012345700000 10.0
# OverflowError: int too large to convert to float
# True 0 18446744073709551617
# --- value: "222232244629420445529739893461909967206666939096499764990979600"
