# Converts Roman numerals both ways, validating them with fullmatch, and does arithmetic on them.
import re
from functools import total_ordering

PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
VALID = re.compile(r"(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)


@total_ordering
class Roman:
    def __init__(self, value: "int | str"):
        self.value = self.parse(value) if isinstance(value, str) else value
        if not 1 <= self.value <= 3999:
            raise ValueError(f"{value!r} cannot be written as a Roman numeral")

    @staticmethod
    def parse(text: str) -> int:
        if not VALID.fullmatch(text):
            raise ValueError(f"{text!r} is not a Roman numeral")
        remaining, total = text.upper(), 0
        for number, symbol in PAIRS:
            while remaining.startswith(symbol):
                remaining = remaining.removeprefix(symbol)
                total += number
        return total

    def __str__(self) -> str:
        remaining, parts = self.value, []
        for number, symbol in PAIRS:
            times, remaining = divmod(remaining, number)
            parts.append(symbol * times)
        return "".join(parts)

    def __format__(self, spec: str) -> str:
        return format(str(self).lower(), spec[:-1]) if spec.endswith("r") else format(str(self), spec)

    def __add__(self, other: "Roman") -> "Roman":
        return Roman(self.value + other.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Roman) and self.value == other.value

    def __lt__(self, other: "Roman") -> bool:
        return self.value < other.value


for number in (4, 9, 14, 40, 99, 444, 1666, 1994, 2024, 3999):
    numeral = Roman(number)
    assert Roman(str(numeral)) == numeral
    print(f"{number:>5} {numeral:<12} {numeral:>12r}")

print(Roman("XIV") + Roman("xxviii"), Roman("C") > Roman("XC"), sorted(["X", "L", "IX", "V"], key=Roman))
for wrong in ("IIII", "VX", "IC", "", "MMMM", 0, 4000):
    try:
        print(Roman(wrong))
    except ValueError as error:
        print("error:", error)

text = "Henry VIII followed Henry VII; Louis XIV ruled until MDCCXV."
print(re.sub(r"\b[MDCLXVI]{2,}\b", lambda m: str(Roman.parse(m[0])), text))
longest = max(range(1, 4000), key=lambda n: len(str(Roman(n))))
[longest, str(Roman(longest))]

# --- prints
#     4 IV                     iv
#     9 IX                     ix
#    14 XIV                   xiv
#    40 XL                     xl
#    99 XCIX                 xcix
#   444 CDXLIV             cdxliv
#  1666 MDCLXVI           mdclxvi
#  1994 MCMXCIV           mcmxciv
#  2024 MMXXIV             mmxxiv
#  3999 MMMCMXCIX       mmmcmxcix
# XLII True ['V', 'IX', 'X', 'L']
# error: 'IIII' is not a Roman numeral
# error: 'VX' is not a Roman numeral
# error: 'IC' is not a Roman numeral
# error: '' is not a Roman numeral
# error: 'MMMM' is not a Roman numeral
# error: 0 cannot be written as a Roman numeral
# error: 4000 cannot be written as a Roman numeral
# Henry 8 followed Henry 7; Louis 14 ruled until 1715.
# --- value: [3888, "MMMDCCCLXXXVIII"]
