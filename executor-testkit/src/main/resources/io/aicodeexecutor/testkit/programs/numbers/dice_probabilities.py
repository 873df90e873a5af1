# Computes exact dice and card probabilities as fractions: sums, advantage, Yahtzee rolls and odd birthday questions.
from collections import Counter
from fractions import Fraction
from functools import reduce
from itertools import combinations_with_replacement, product
from math import comb, factorial, prod

Distribution = dict[int, Fraction]


def die(sides: int) -> Distribution:
    return {face: Fraction(1, sides) for face in range(1, sides + 1)}


def add(first: Distribution, second: Distribution) -> Distribution:
    total: Counter[int] = Counter()
    for (a, p), (b, q) in product(first.items(), second.items()):
        total[a + b] += p * q
    return dict(total)


def mean(dist: Distribution) -> Fraction:
    return sum(value * p for value, p in dist.items())


def variance(dist: Distribution) -> Fraction:
    return sum(p * (value - mean(dist)) ** 2 for value, p in dist.items())


def keep_highest(sides: int, rolls: int, kept: int) -> Distribution:
    """Sum of the best dice, weighing each unordered roll by the number of its orderings."""
    result: Counter[int] = Counter()
    for roll in combinations_with_replacement(range(1, sides + 1), rolls):
        orderings = factorial(rolls) // prod(map(factorial, Counter(roll).values()))
        result[sum(roll[-kept:])] += Fraction(orderings, sides**rolls)
    return dict(result)


two = add(die(6), die(6))
print("two dice:", {total: str(p) for total, p in sorted(two.items())})
for name, dist in {"d20": die(20), "2d6": two, "3d6": reduce(add, [die(6)] * 3), "4d6 keep 3": keep_highest(6, 4, 3), "d20 advantage": keep_highest(20, 2, 1)}.items():
    assert sum(dist.values()) == 1
    likely = max(dist, key=dist.get)
    print(f"{name:<14} mean {str(mean(dist)):>9} = {float(mean(dist)):.3f}, variance {float(variance(dist)):.3f}, most likely {likely} ({dist[likely]})")

shapes = Counter(tuple(sorted(Counter(roll).values(), reverse=True)) for roll in product(range(6), repeat=5))
names = {(5,): "five alike", (4, 1): "four alike", (3, 2): "full house", (3, 1, 1): "three alike", (2, 2, 1): "two pairs", (2, 1, 1, 1): "one pair", (1, 1, 1, 1, 1): "all different"}
for shape, amount in sorted(shapes.items(), key=lambda entry: entry[1]):
    print(f"{names[shape]:<14}{Fraction(amount, 6**5)!s:>9} {amount / 6**5:8.3%}")

beats = sum(Fraction(1, 36) for mine, theirs in product((3, 3, 3, 3, 3, 6), (2, 2, 2, 5, 5, 5)) if mine > theirs)
print("odd dice win with probability", beats)
print("at least one six in four rolls:", 1 - Fraction(5, 6) ** 4, "| a double six in 24:", f"{float(1 - Fraction(35, 36) ** 24):.4f}")
print("all four aces in a bridge hand:", Fraction(comb(48, 9), comb(52, 13)))
crowd = next(n for n in range(2, 366) if 1 - prod(Fraction(365 - k, 365) for k in range(n)) > Fraction(1, 2))
print("people for a likely shared birthday:", crowd)

{str(total): str(p) for total, p in sorted(two.items())}

# --- prints
# two dice: {2: '1/36', 3: '1/18', 4: '1/12', 5: '1/9', 6: '5/36', 7: '1/6', 8: '5/36', 9: '1/9', 10: '1/12', 11: '1/18', 12: '1/36'}
# d20            mean      21/2 = 10.500, variance 33.250, most likely 1 (1/20)
# 2d6            mean         7 = 7.000, variance 5.833, most likely 7 (1/6)
# 3d6            mean      21/2 = 10.500, variance 8.750, most likely 10 (1/8)
# 4d6 keep 3     mean 15869/1296 = 12.245, variance 8.105, most likely 13 (43/324)
# d20 advantage  mean    553/40 = 13.825, variance 22.194, most likely 20 (39/400)
# five alike       1/1296   0.077%
# four alike      25/1296   1.929%
# full house       25/648   3.858%
# all different      5/54   9.259%
# three alike      25/162  15.432%
# two pairs        25/108  23.148%
# one pair          25/54  46.296%
# odd dice win with probability 7/12
# at least one six in four rolls: 671/1296 | a double six in 24: 0.4914
# all four aces in a bridge hand: 11/4165
# people for a likely shared birthday: 23
# --- value: {"2": "1/36", "3": "1/18", "4": "1/12", "5": "1/9", "6": "5/36", "7": "1/6", "8": "5/36", "9": "1/9", "10": "1/12", "11": "1/18", "12": "1/36"}
