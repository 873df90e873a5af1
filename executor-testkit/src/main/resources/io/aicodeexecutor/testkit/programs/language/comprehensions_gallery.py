# Builds tables with list, set, dict and generator comprehensions, nested, filtered and unpacking.
text = "the quick brown fox jumps over the lazy dog and the quiet cat"
words = text.split()
matrix = [[row * 4 + column for column in range(4)] for row in range(3)]

print([word.title() for word in words if len(word) > 4])
print(sorted({word[0] for word in words if word[-1] not in "aeiou"}))
print({word: len(word) for word in sorted(set(words)) if "u" in word})
print([[row[i] for row in matrix] for i in range(len(matrix[0]))])
print([cell for row in matrix if sum(row) > 6 for cell in row if cell % 2 if cell % 3])
print([(x, y) for x in range(4) for y in range(x) if (x + y) % 2])
print({(a, b): a * b for a in (2, 3) for b in (5, 7)})
print({n: {d for d in range(2, n) if n % d == 0} or "prime" for n in range(7, 13)})
print([f"{i}:{left}{right}" for i, (left, *middle, right) in enumerate(words[:4], start=1)])
print(sum(n * n for n in range(10) if n % 2), max((len(w), w) for w in words))
print(["even" if n % 2 == 0 else "odd" for n in range(4)], [not n for n in (0, 1)])

lazy = (print(f"making {n}") or n * 10 for n in range(3))
print("nothing made yet")
print(next(lazy), list(lazy), list(lazy))

primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
triples = [(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
groups = {size: [w for w in words if len(w) == size] for size in {len(w) for w in words}}
inverted = {value: key for key, value in {"one": 1, "uno": 1, "two": 2}.items()}
functions = {name: (lambda n, power=power: n ** power) for power, name in enumerate(["one", "same", "square", "cube"])}
print(primes, triples, sep="\n")
print(sorted(groups.items())[0], inverted, {name: f(3) for name, f in functions.items()})

n = "untouched"
[n for n in range(3)]
print(n, [y for x in [[1], [2, 3]] for y in x], [[] for blank in range(2)], {**{k: v for k, v in zip("ab", (1, 2))}, "c": 3})


class Limits:
    sizes = [1, 2, 3]
    doubled = [size * 2 for size in sizes]
    total = sum(size for size in doubled)


print(Limits.doubled, Limits.total)

{letter: text.count(letter) for letter in "etaoin"}

# --- prints
# ['Quick', 'Brown', 'Jumps', 'Quiet']
# ['a', 'b', 'c', 'd', 'f', 'j', 'l', 'o', 'q']
# {'jumps': 5, 'quick': 5, 'quiet': 5}
# [[0, 4, 8], [1, 5, 9], [2, 6, 10], [3, 7, 11]]
# [5, 7, 11]
# [(1, 0), (2, 1), (3, 0), (3, 2)]
# {(2, 5): 10, (2, 7): 14, (3, 5): 15, (3, 7): 21}
# {7: 'prime', 8: {2, 4}, 9: {3}, 10: {2, 5}, 11: 'prime', 12: {2, 3, 4, 6}}
# ['1:te', '2:qk', '3:bn', '4:fx']
# 165 (5, 'quiet')
# ['even', 'odd', 'even', 'odd'] [True, False]
# nothing made yet
# making 0
# making 1
# making 2
# 0 [10, 20] []
# [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
# [(3, 4, 5), (6, 8, 10), (5, 12, 13), (9, 12, 15), (8, 15, 17), (12, 16, 20)]
# (3, ['the', 'fox', 'the', 'dog', 'and', 'the', 'cat']) {1: 'uno', 2: 'two'} {'one': 1, 'same': 3, 'square': 9, 'cube': 27}
# untouched [1, 2, 3] [[], []] {'a': 1, 'b': 2, 'c': 3}
# [2, 4, 6] 12
# --- value: {"e": 5, "t": 5, "a": 3, "o": 4, "i": 2, "n": 2}
