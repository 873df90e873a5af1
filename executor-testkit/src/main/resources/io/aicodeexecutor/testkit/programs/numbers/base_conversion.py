# Converts numbers between bases: integers, fractions with repeating digits, balanced ternary, factorial base and Roman.
import string
from fractions import Fraction

DIGITS = string.digits + string.ascii_lowercase
ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]

def to_base(n: int, base: int) -> str:
    if not 2 <= base <= len(DIGITS):
        raise ValueError(f"base must be 2 to {len(DIGITS)}, not {base}")
    sign, n = ("-" if n < 0 else ""), abs(n)
    text = ""
    while True:
        n, digit = divmod(n, base)
        text = DIGITS[digit] + text
        if not n:
            return sign + text

def fraction_to_base(value: Fraction, base: int) -> str:
    """Expansion with the repeating part in brackets."""
    whole, rest = divmod(value, 1)
    digits, seen = "", {}
    while rest and rest not in seen:
        seen[rest] = len(digits)
        digit, rest = divmod(rest * base, 1)
        digits += DIGITS[digit]
    if rest:
        digits = f"{digits[:seen[rest]]}({digits[seen[rest]:]})"
    return to_base(whole, base) + ("." + digits if digits else "")

def balanced_ternary(n: int) -> str:
    text = ""
    while n:
        n, digit = divmod(n + 1, 3)
        text = "-0+"[digit] + text
    return text or "0"

def factoradic(n: int) -> list[int]:
    digits, radix = [], 1
    while n or not digits:
        n, digit = divmod(n, radix)
        digits.insert(0, digit)
        radix += 1
    return digits

def roman(n: int) -> str:
    text = ""
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        text += letters * count
    return text

for n in (0, 255, -1000, 2**40 + 7):
    print(f"{n}: " + "  ".join(f"base {base} {to_base(n, base)}" for base in (3, 7, 16, 36)))
assert all(int(to_base(n, base), base) == n for n in range(-300, 300, 7) for base in range(2, 37))
print("built in:", bin(202), oct(202), hex(202), f"{202:b} {202:#o} {202:X} {202:#010x}", int("0b1101", 0), int("0x_ff", 0), int("zz", 36))
for value, base in ((Fraction(1, 7), 10), (Fraction(1, 10), 2), (Fraction(22, 7), 12), (Fraction(5, 8), 2), (Fraction(13, 12), 10)):
    print(f"{value} in base {base}: {fraction_to_base(value, base)}")
print("balanced ternary:", {n: balanced_ternary(n) for n in (0, 5, -5, 100)})
print("factorial base:", {n: factoradic(n) for n in (0, 5, 463)})
print("Roman:", {n: roman(n) for n in (4, 1994, 2025, 3999)})
for text, base in (("129", 8), ("", 10), ("12", 1)):
    try:
        int(text, base)
    except ValueError as error:
        print("ValueError:", error)

to_base(1_000_000, 36)

# --- prints
# 0: base 3 0  base 7 0  base 16 0  base 36 0
# 255: base 3 100110  base 7 513  base 16 ff  base 36 73
# -1000: base 3 -1101001  base 7 -2626  base 16 -3e8  base 36 -rs
# 1099511627783: base 3 10220010000212002212222212  base 7 142302631426562  base 16 10000000007  base 36 e13wu1on
# built in: 0b11001010 0o312 0xca 11001010 0o312 CA 0x000000ca 13 255 1295
# 1/7 in base 10: 0.(142857)
# 1/10 in base 2: 0.0(0011)
# 22/7 in base 12: 3.(186a35)
# 5/8 in base 2: 0.101
# 13/12 in base 10: 1.08(3)
# balanced ternary: {0: '0', 5: '+--', -5: '-++', 100: '++-0+'}
# factorial base: {0: [0], 5: [2, 1, 0], 463: [3, 4, 1, 0, 1, 0]}
# Roman: {4: 'IV', 1994: 'MCMXCIV', 2025: 'MMXXV', 3999: 'MMMCMXCIX'}
# ValueError: invalid literal for int() with base 8: '129'
# ValueError: invalid literal for int() with base 10: ''
# ValueError: int() base must be >= 2 and <= 36, or 0
# --- value: "lfls"
