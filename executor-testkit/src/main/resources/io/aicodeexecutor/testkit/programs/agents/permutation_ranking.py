# Rank and unrank permutations with the factorial number system, including words with repeated letters.
from collections import Counter
from itertools import permutations
from math import factorial, prod


def rank(order: list[int]) -> int:
    position = 0
    for index, value in enumerate(order):
        smaller_later = sum(1 for later in order[index + 1:] if later < value)
        position += smaller_later * factorial(len(order) - index - 1)
    return position


def unrank(position: int, size: int) -> list[int]:
    pool, order = list(range(size)), []
    for left in range(size - 1, -1, -1):
        index, position = divmod(position, factorial(left))
        order.append(pool.pop(index))
    return order


def arrangements(letters: Counter) -> int:
    return factorial(letters.total()) // prod(factorial(count) for count in letters.values())


def word_rank(word: str) -> int:
    """One-based position of the word among its sorted distinct anagrams."""
    letters, position = Counter(word), 1
    for letter in word:
        for smaller in sorted(letters):
            if smaller >= letter:
                break
            if letters[smaller]:
                position += arrangements(letters - Counter(smaller))
        letters[letter] -= 1
    return position


every = list(permutations(range(5)))
assert all(rank(list(order)) == position and unrank(position, 5) == list(order) for position, order in enumerate(every))
print("all", len(every), "permutations of 5 items round-trip")

print("the millionth permutation of 0-9:", "".join(map(str, unrank(999_999, 10))))
print("a shuffled playlist as one number:", rank([7, 2, 0, 9, 4, 1, 8, 3, 6, 5]))
ranks = {word: word_rank(word) for word in ("abc", "cab", "banana", "tennessee", "mississippi")}
for word, position in ranks.items():
    print(f"{word:<12} is anagram {position:,} of {arrangements(Counter(word)):,}")
ranks

# --- prints
# all 120 permutations of 5 items round-trip
# the millionth permutation of 0-9: 2783915460
# a shuffled playlist as one number: 2625379
# abc          is anagram 1 of 6
# cab          is anagram 5 of 6
# banana       is anagram 35 of 60
# tennessee    is anagram 3,486 of 3,780
# mississippi  is anagram 13,737 of 34,650
# --- value: {"abc": 1, "cab": 5, "banana": 35, "tennessee": 3486, "mississippi": 13737}
