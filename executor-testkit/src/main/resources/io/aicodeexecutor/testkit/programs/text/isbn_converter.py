# Validates ISBN-10 and ISBN-13 numbers found in text, converts between them and repairs one lost digit.
import re

CANDIDATE = re.compile(r"\b(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\b")


def digits_of(isbn: str) -> str:
    return re.sub(r"[-\s]", "", isbn).upper()


def check_digit_10(first_nine: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), first_nine))
    remainder = -total % 11
    return "X" if remainder == 10 else str(remainder)


def check_digit_13(first_twelve: str) -> str:
    total = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(first_twelve))
    return str(-total % 10)


def is_valid(isbn: str) -> bool:
    digits = digits_of(isbn)
    match len(digits):
        case 10 if re.fullmatch(r"\d{9}[\dX]", digits):
            return check_digit_10(digits[:9]) == digits[9]
        case 13 if digits.isdigit():
            return check_digit_13(digits[:12]) == digits[12]
        case _:
            return False


def to_13(isbn: str) -> str:
    body = "978" + digits_of(isbn)[:9]
    return body + check_digit_13(body)


def to_10(isbn: str) -> str | None:
    digits = digits_of(isbn)
    if not digits.startswith("978"):
        return None
    return digits[3:12] + check_digit_10(digits[3:12])


def repair(pattern: str) -> list[str]:
    return [filled for digit in "0123456789" if is_valid(filled := pattern.replace("?", digit))]


TEXT = """See ISBN 0-306-40615-2, also printed as 978-0-306-40615-7, and 0-8044-2957-X.
Misprints: 978-0-306-40615-9 and 0306406153. A French one: 979-10-90636-07-1."""

report = {}
for match in CANDIDATE.finditer(TEXT):
    isbn = match.group()
    valid = is_valid(isbn)
    other = None
    if valid:
        other = to_13(isbn) if len(digits_of(isbn)) == 10 else to_10(isbn)
    report[digits_of(isbn)] = other
    print(f"{match.start():>4} {isbn:<18} {'ok ' if valid else 'BAD'} {other or '-'}")

print("repaired:", repair("97803064?6157"), repair("?306406152"))
assert to_10(to_13("080442957X")) == "080442957X"
report

# --- prints
#    9 0-306-40615-2      ok  9780306406157
#   40 978-0-306-40615-7  ok  0306406152
#   63 0-8044-2957-X      ok  9780804429573
#   89 978-0-306-40615-9  BAD -
#  111 0306406153         BAD -
#  137 979-10-90636-07-1  ok  -
# repaired: ['9780306406157'] ['0306406152']
# --- value: {"0306406152": "9780306406157", "9780306406157": "0306406152", "080442957X": "9780804429573", "9780306406159": null, "0306406153": null, "9791090636071": null}
