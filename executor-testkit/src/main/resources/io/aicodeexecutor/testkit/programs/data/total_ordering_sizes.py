# Orders clothing sizes such as XXL, S and 3XL with functools.total_ordering and fills a sorted stock table.
import re
from collections import Counter
from functools import total_ordering

SIZE = re.compile(r"(?:(\d+)X|(X*))([SL])|M")


@total_ordering
class Size:
    __slots__ = ("text", "rank")

    def __init__(self, text: str) -> None:
        found = SIZE.fullmatch(text.upper())
        if not found:
            raise ValueError(f"unknown size {text!r}")
        number, letters, end = found.groups()
        steps = int(number) if number else len(letters or "")
        self.text = text.upper()
        self.rank = 0 if end is None else (steps + 1) * (1 if end == "L" else -1)

    def __eq__(self, other: object) -> bool:
        return self.rank == other.rank if isinstance(other, Size) else NotImplemented

    def __lt__(self, other: "Size") -> bool:
        return self.rank < other.rank if isinstance(other, Size) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.rank)

    def __repr__(self) -> str:
        return f"Size({self.text})"


DELIVERY = ["m", "XL", "3XL", "s", "xxl", "XS", "M", "2XL", "l", "XXS", "xs", "m"]
stock = Counter(map(Size, DELIVERY))

for size, count in sorted(stock.items()):
    print(f"{size.text:>4} {size.rank:>3} {'x' * count}")

print("XXL equals 2XL:", Size("XXL") == Size("2XL"), "| S >= M:", Size("S") >= Size("M"))
print("range:", min(stock), "to", max(stock))
for bad in ("XM", "12"):
    try:
        Size(bad)
    except ValueError as error:
        print("rejected:", error)
try:
    Size("M") < 5
except TypeError:
    print("sizes and numbers do not compare")

[size.text for size in sorted(stock)]

# --- prints
#  XXS  -3 x
#   XS  -2 xx
#    S  -1 x
#    M   0 xxx
#    L   1 x
#   XL   2 x
#  XXL   3 xx
#  3XL   4 x
# XXL equals 2XL: True | S >= M: False
# range: Size(XXS) to Size(3XL)
# rejected: unknown size 'XM'
# rejected: unknown size '12'
# sizes and numbers do not compare
# --- value: ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL"]
