# Classifies values with literal patterns of every type and uses the soft keywords match and case as plain names.
def classify(value):
    match value:
        case None: return "nothing"
        case True | False: return f"boolean {value}"
        case 0: return "zero"
        case -1: return "minus one"
        case 3.5 | -3.5: return "three and a half"
        case 2j | 1 + 2j | -1 - 0.5j: return "a known complex number"
        case 0x10 | 0b100000 | 1_000: return "a round number"
        case "": return "empty text"
        case "yes" | "y" | "ok" "ay": return "agreement"
        case b"\x00" | b"raw": return "known bytes"
        case r"C:\temp": return "a raw path"
        case """two
lines""": return "two lines"
        case (1 | 2) as small: return f"small {small}"
        case (single,): return f"one item: {single}"
        case ("pair", (inner)): return f"paired with {inner}"
        case [[a, b], [c, d]] if a * d == b * c: return "singular matrix"
        case [[_, _], [_, _]]: return "matrix"
        case "tail", *_, -1: return "marked tail"
        case [first, second, *others]: return f"{first}, {second} and {others}"
        case [*nothing]: return f"list {nothing}"
        case _: return f"other {type(value).__name__}"


def compare(a, b):
    match a, b:
        case (x, y) if x > y: return "greater"
        case x, y if x < y: return "less"
    return "equal"


def fall_through(n):
    match n:
        case int() if n > 100:
            pass
        case int() if n % 2:
            return "odd"
        case 4:
            match n * 2:
                case 8: return "nested eight"
                case _: return "unreachable"
    return "fell through"


values = [
    None, True, 0, False, -1, -3.5, 1 + 2j, 2j, -1 - .5j, 32, 1000, 16.0, "", "okay", "no", b"raw", b"cooked", "C:\\temp",
    "two\nlines", 2, [5], ("pair", 6), [[1, 2], [2, 4]], [[1, 2], [3, 4]], ("tail", 0, 0, -1), "tail", range(3), [], {7}, 1.0,
]
for number, value in enumerate(values, 1):
    print(f"{value!r}: {classify(value)}", end="\n" if number % 3 == 0 else " | ")
print(compare(2, 1), compare(1, 2), compare(1, 1), [fall_through(n) for n in (101, 7, 4, 6, "x")])

match = {"case": [1, 2]}
case = match["case"]
type_ = type
print(match, case, type_(match).__name__, match ["case"] [0])
match (case):
    case [_, last]: print("matched a name called case, last is", last)
match case[0], *case:
    case 1, 1, 2: print("a starred subject")

[classify(value) for value in (None, 1, [[]])]

# --- prints
# None: nothing | True: boolean True | 0: zero
# False: boolean False | -1: minus one | -3.5: three and a half
# (1+2j): a known complex number | 2j: a known complex number | (-1-0.5j): a known complex number
# 32: a round number | 1000: a round number | 16.0: a round number
# '': empty text | 'okay': agreement | 'no': other str
# b'raw': known bytes | b'cooked': other bytes | 'C:\\temp': a raw path
# 'two\nlines': two lines | 2: small 2 | [5]: one item: 5
# ('pair', 6): paired with 6 | [[1, 2], [2, 4]]: singular matrix | [[1, 2], [3, 4]]: matrix
# ('tail', 0, 0, -1): marked tail | 'tail': other str | range(0, 3): 0, 1 and [2]
# []: list [] | {7}: other set | 1.0: small 1.0
# greater less equal ['fell through', 'odd', 'nested eight', 'fell through', 'fell through']
# {'case': [1, 2]} [1, 2] dict 1
# matched a name called case, last is 2
# a starred subject
# --- value: ["nothing", "small 1", "one item: []"]
