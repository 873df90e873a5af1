# Computes short and long simple moving averages in one pass and lists where they cross.
from collections import deque
from collections.abc import Iterable, Iterator
from fractions import Fraction

PRICES = [20, 21, 23, 22, 20, 18, 17, 19, 22, 25, 27, 26, 24, 21, 19]


def moving_average(values: Iterable[int], size: int) -> Iterator[Fraction | None]:
    """Exact average of the last `size` values; None until the window is full."""
    window: deque[int] = deque(maxlen=size)
    total = 0
    for value in values:
        if len(window) == size:
            total -= window[0]
        window.append(value)
        total += value
        yield Fraction(total, size) if len(window) == size else None


short = list(moving_average(PRICES, 2))
long = list(moving_average(PRICES, 5))


def show(average: Fraction | None) -> str:
    return f"{float(average):6.2f}" if average is not None else "     -"


crossings: list[tuple[int, str]] = []
side = 0
for day, (price, fast, slow) in enumerate(zip(PRICES, short, long), start=1):
    signal = ""
    if fast is not None and slow is not None and fast != slow:
        now = 1 if fast > slow else -1
        if side and now != side:
            signal = "buy" if now > 0 else "sell"
            crossings.append((day, signal))
        side = now
    print(f"day {day:>2} {price:>3} {show(fast)} {show(slow)} {signal}".rstrip())

print("crossings:", crossings)
[[day, signal] for day, signal in crossings]

# --- prints
# day  1  20      -      -
# day  2  21  20.50      -
# day  3  23  22.00      -
# day  4  22  22.50      -
# day  5  20  21.00  21.20
# day  6  18  19.00  20.80
# day  7  17  17.50  20.00
# day  8  19  18.00  19.20
# day  9  22  20.50  19.20 buy
# day 10  25  23.50  20.20
# day 11  27  26.00  22.00
# day 12  26  26.50  23.80
# day 13  24  25.00  24.80
# day 14  21  22.50  24.60 sell
# day 15  19  20.00  23.40
# crossings: [(9, 'buy'), (14, 'sell')]
# --- value: [[9, "buy"], [14, "sell"]]
