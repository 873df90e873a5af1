# Interpret a small Lisp with lexical closures, recursion and quoted lists.
import math
import operator
from collections import ChainMap


def parse(text: str) -> list:
    tokens = f"({text})".replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()

    def read(position: int):
        token = tokens[position]
        if token == "'":
            quoted, position = read(position + 1)
            return ["quote", quoted], position
        if token == "(":
            items, position = [], position + 1
            while tokens[position] != ")":
                item, position = read(position)
                items.append(item)
            return items, position + 1
        return (int(token) if token.lstrip("-").isdigit() else token), position + 1

    return read(0)[0]


def evaluate(form, scope: ChainMap):
    match form:
        case int():
            return form
        case str():
            if form not in scope:
                raise NameError(f"unknown symbol {form}")
            return scope[form]
        case ["quote", value]:
            return value
        case ["if", test, then, otherwise]:
            return evaluate(then if evaluate(test, scope) else otherwise, scope)
        case ["define", name, value]:
            scope[name] = evaluate(value, scope)
            return name
        case ["lambda", names, body]:
            return lambda *values: evaluate(body, scope.new_child(dict(zip(names, values))))
    function, *arguments = [evaluate(part, scope) for part in form]
    return function(*arguments)


BASE = {"+": lambda *xs: sum(xs), "*": lambda *xs: math.prod(xs), "-": operator.sub, "<": operator.lt, "=": operator.eq,
        "list": lambda *xs: list(xs), "head": lambda xs: xs[0], "tail": lambda xs: xs[1:], "cons": lambda x, xs: [x, *xs],
        "empty?": lambda xs: not xs, "nil": [], "mod": operator.mod}
PROGRAM = """
(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))  (fact 12)
(define map (lambda (f xs) (if (empty? xs) nil (cons (f (head xs)) (map f (tail xs))))))
(map (lambda (x) (* x x)) '(1 -2 3 4))
(define adder (lambda (n) (lambda (x) (+ x n))))  ((adder 10) 32)
(define fold (lambda (f acc xs) (if (empty? xs) acc (fold f (f acc (head xs)) (tail xs)))))
(fold (lambda (a b) (if (< a b) b a)) 0 (map (adder -3) '(5 19 7)))
(define gcd (lambda (a b) (if (= b 0) a (gcd b (mod a b)))))  (gcd 1071 462)
(list 'done (quote (a (b c))) (= 1 1))  (undefined 3)
"""
scope, results = ChainMap(BASE), []
for form in parse(PROGRAM):
    try:
        results.append(evaluate(form, scope))
        print("=>", results[-1])
    except NameError as error:
        print("error:", error)
[result for result in results if not isinstance(result, str)]

# --- prints
# => fact
# => 479001600
# => map
# => [1, 4, 9, 16]
# => adder
# => 42
# => fold
# => 16
# => gcd
# => 21
# => ['done', ['a', ['b', 'c']], True]
# error: unknown symbol undefined
# --- value: [479001600, [1, 4, 9, 16], 42, 16, 21, ["done", ["a", ["b", "c"]], true]]
