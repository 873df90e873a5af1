# Searches and simulates with loops that use else, break, continue, pass, unusual targets and nested exits.
from itertools import count

def smallest_divisor(n):
    candidate = 2
    while candidate * candidate <= n:
        if n % candidate == 0: break
        candidate += 1
    else:
        return f"{n} is prime"
    return f"{n} = {candidate} * {n // candidate}"

def collatz(n, limit):
    steps = 0
    while n != 1:
        if (steps := steps + 1) > limit: break
        if n % 2:
            n = 3 * n + 1
            continue
        n //= 2
    else:
        return f"{steps} steps"

def find(matrix, target):
    for row, line in enumerate(matrix):
        for column, value in enumerate(line):
            if value is None: continue
            if value == target: break
        else:
            continue
        return row, column
    return "not found"

class Cursor: pass

print([smallest_divisor(n) for n in (2, 29, 91)], collatz(6, 100), collatz(27, 50))
print(find([[1, None], [3, 4]], 4), find([[1], [2]], 9), find([], 0))

cursor, table, history = Cursor(), {}, [0, 0]
for cursor.x, table["y"] in zip("ab", (1, 2)): print(cursor.x, table, end=" ")
for history[0], *history[1:] in ([1, 2, 3], [4]): print(history, end=" ")
for (a, b), [c, *d] in [((1, 2), "xyz")]: print(a, b, c, d)
for unused in (): pass
else: print("an empty loop runs else")

numbers = [1, 2, 3, 4, 5, 6]
for n in numbers[:]:
    if n % 2 == 0: numbers.remove(n)
for n in numbers:
    if n == 3: numbers.append(99)
print(numbers, n)

attempts, outcome = iter([KeyError, ValueError, None, TypeError]), []
for number in count(1):
    try:
        if error := next(attempts): raise error
        outcome.append(f"{number} fine")
        break
    except KeyError:
        continue
    except ValueError:
        pass
    finally:
        outcome.append("finally")
    outcome.append(f"{number} went on")
dice = iter([4, 2, 6, 1])
print(outcome, list(iter(lambda: next(dice), 6)), [n for n in range(5, 0, -2)], sep="\n")
for n, in [(1,), (2,)]: print(n, end=";\n")

[smallest_divisor(n) for n in range(25, 28)]

# --- prints
# ['2 is prime', '29 is prime', '91 = 7 * 13'] 8 steps None
# (1, 1) not found not found
# a {'y': 1} b {'y': 2} [1, 2, 3] [4] 1 2 x ['y', 'z']
# an empty loop runs else
# [1, 3, 5, 99] 99
# ['finally', 'finally', '2 went on', '3 fine', 'finally']
# [4, 2]
# [5, 3, 1]
# 1;
# 2;
# --- value: ["25 = 5 * 5", "26 = 2 * 13", "27 = 3 * 9"]
