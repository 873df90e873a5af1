# Classifies numbers as perfect, abundant or deficient, and finds amicable pairs, sociable chains and Mersenne primes.
from collections import defaultdict
from enum import Enum
from fractions import Fraction
from itertools import islice
from typing import Iterator

LIMIT = 16_000

class Kind(Enum):
    DEFICIENT = -1
    PERFECT = 0
    ABUNDANT = 1

    @classmethod
    def of(cls, n: int) -> "Kind":
        return cls((aliquot[n] > n) - (aliquot[n] < n))

def aliquot_sums(limit: int) -> list[int]:
    """Sum of the proper divisors of every number, by walking the multiples of each divisor."""
    sums = [0] * (limit + 1)
    for divisor in range(1, limit // 2 + 1):
        for multiple in range(2 * divisor, limit + 1, divisor):
            sums[multiple] += divisor
    return sums

def is_mersenne_exponent(p: int) -> bool:
    """Lucas-Lehmer test for 2**p - 1, p an odd prime."""
    m, s = 2**p - 1, 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0

def even_perfect() -> Iterator[tuple[int, int]]:
    yield 2, 6
    p = 3
    while True:
        if all(p % d for d in range(3, int(p**0.5) + 1, 2)) and is_mersenne_exponent(p):
            yield p, 2 ** (p - 1) * (2**p - 1)
        p += 2

def chain(n: int, longest: int = 30) -> list[int]:
    seen = [n]
    while 0 < aliquot[n] <= LIMIT and aliquot[n] not in seen and len(seen) < longest:
        n = aliquot[n]
        seen.append(n)
    return seen

aliquot = aliquot_sums(LIMIT)
groups: defaultdict[Kind, list[int]] = defaultdict(list)
for n in range(1, LIMIT + 1):
    groups[Kind.of(n)].append(n)
print("counts:", {kind.name.lower(): len(groups[kind]) for kind in Kind})
print("perfect:", groups[Kind.PERFECT])
print("first abundant:", groups[Kind.ABUNDANT][:12], "first odd one:", next(n for n in groups[Kind.ABUNDANT] if n % 2))

amicable = [(a, aliquot[a]) for a in range(2, LIMIT + 1) if a < aliquot[a] <= LIMIT and aliquot[aliquot[a]] == a]
print("amicable pairs:", amicable)
print("chain from 12:", chain(12), "| from 12496:", chain(12_496), "returns:", aliquot[chain(12_496)[-1]] == 12_496)

for exponent, number in islice(even_perfect(), 8):
    text = str(number)
    print(f"p = {exponent:>2}: {text if len(text) < 25 else text[:8] + '...'}  binary {exponent} ones, {exponent - 1} zeros: {f'{number:b}' == '1' * exponent + '0' * (exponent - 1)}")
print("sum of reciprocal divisors of 496:", sum(Fraction(1, d) for d in range(1, 497) if 496 % d == 0))

[list(pair) for pair in amicable]

# --- prints
# counts: {'deficient': 12027, 'perfect': 4, 'abundant': 3969}
# perfect: [6, 28, 496, 8128]
# first abundant: [12, 18, 20, 24, 30, 36, 40, 42, 48, 54, 56, 60] first odd one: 945
# amicable pairs: [(220, 284), (1184, 1210), (2620, 2924), (5020, 5564), (6232, 6368), (10744, 10856), (12285, 14595)]
# chain from 12: [12, 16, 15, 9, 4, 3, 1] | from 12496: [12496, 14288, 15472, 14536, 14264] returns: True
# p =  2: 6  binary 2 ones, 1 zeros: True
# p =  3: 28  binary 3 ones, 2 zeros: True
# p =  5: 496  binary 5 ones, 4 zeros: True
# p =  7: 8128  binary 7 ones, 6 zeros: True
# p = 13: 33550336  binary 13 ones, 12 zeros: True
# p = 17: 8589869056  binary 17 ones, 16 zeros: True
# p = 19: 137438691328  binary 19 ones, 18 zeros: True
# p = 31: 2305843008139952128  binary 31 ones, 30 zeros: True
# sum of reciprocal divisors of 496: 2
# --- value: [[220, 284], [1184, 1210], [2620, 2924], [5020, 5564], [6232, 6368], [10744, 10856], [12285, 14595]]
