# Grades measurements with chained comparisons, conditional expressions, boolean short circuits and identity tests.
trace = []


def see(value):
    trace.append(value)
    return value


def grade(score):
    return (
        "invalid" if not 0 <= score <= 100
        else "A" if score >= 90
        else "B" if 75 <= score < 90
        else "C"
    )


def triangle(a, b, c):
    if not a + b > c < a + b or not (a + c > b and b + c > a):
        return "impossible"
    return "equilateral" if a == b == c else "isosceles" if a == b or b == c or a == c else "scalene"


print([grade(s) for s in (-1, 0, 74, 75, 89, 90, 100, 101)])
print([triangle(*sides) for sides in ((3, 3, 3), (3, 4, 4), (3, 4, 5), (1, 2, 9))])

print(see(1) < see(5) < see(3) < see(9), trace)
trace.clear()
print(see(1) < see(2) != see(3) >= see(3), trace)
trace.clear()
print(see(0) or see("") or see([]) or see("last"), trace)
trace.clear()
print(see(1) and see(0) and see(2), trace)
trace.clear()
print(see("yes") if see(False) else see("no"), trace)

none, empty = None, []
print(none is None, none is not None, empty is not [], empty == [], not none, not not empty)
print(1 == 1.0 == True, none is not True, 3 > 2 == True, (3 > 2) == True, 1 < 2 in [2, 3], not 1 in [2])
print("a" < "b" < "c", [1, 2] < [1, 3] <= [1, 3, 0], (1,) < (1, 0), {1} < {1, 2} <= {1, 2}, "Z" < "a")
print("ell" in "hello", "" in "", 5 not in range(0, 10, 2), None in [0, None], "k" in {"k": 0} and "v" not in {"k": "v"})
print(float("nan") == float("nan"), float("nan") in [1.0], -0.0 == 0.0, 0.1 + 0.2 == 0.3)

value = 15
label = "fizz" * (value % 3 == 0) + "buzz" * (not value % 5) or str(value)
limit = 10 if value > 10 else value
sign = (value > 0) - (value < 0)
shout = (str.upper if len(label) > 4 else str.lower)(label)
nested = (lambda n: "zero" if n == 0 else "even" if n % 2 == 0 else "odd")
print(label, limit, sign, shout, [nested(n) for n in range(3)], True + True, [10, 20][value > 3])

[grade(score) for score in range(70, 100, 10)]

# --- prints
# ['invalid', 'C', 'C', 'B', 'B', 'A', 'A', 'invalid']
# ['equilateral', 'isosceles', 'scalene', 'impossible']
# False [1, 5, 3]
# True [1, 2, 3, 3]
# last [0, '', [], 'last']
# 0 [1, 0]
# no [False, 'no']
# True False True True True False
# True True False True True True
# True True True True True
# True True True True True
# False False True False
# fizzbuzz 10 1 FIZZBUZZ ['zero', 'odd', 'even'] 2 20
# --- value: ["C", "B", "A"]
