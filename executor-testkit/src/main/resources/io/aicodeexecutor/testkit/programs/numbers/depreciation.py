# Tabulates four depreciation methods for a machine and checks that each ends at its salvage value.
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import zip_longest
from typing import Callable, Iterator

Method = Callable[[Decimal, Decimal, int], Iterator[Decimal]]
CENT = Decimal("0.01")


def straight_line(cost: Decimal, salvage: Decimal, life: int) -> Iterator[Decimal]:
    yield from [(cost - salvage) / life] * life


def sum_of_digits(cost: Decimal, salvage: Decimal, life: int) -> Iterator[Decimal]:
    digits = life * (life + 1) // 2
    for left in range(life, 0, -1):
        yield (cost - salvage) * left / digits


def double_declining(cost: Decimal, salvage: Decimal, life: int) -> Iterator[Decimal]:
    """Twice the straight-line rate, moving to straight line as soon as that writes off more."""
    value = cost
    for year in range(life):
        charge = max(value * 2 / life, (value - salvage) / (life - year))
        charge = min(charge, value - salvage)
        value -= charge
        yield charge


def units_of_production(cost: Decimal, salvage: Decimal, life: int) -> Iterator[Decimal]:
    units = [14_000, 21_500, 18_250, 9_000, 12_250, 5_000][:life]
    for made in units:
        yield (cost - salvage) * made / sum(units)


def book_values(method: Method, cost: Decimal, salvage: Decimal, life: int) -> list[Decimal]:
    values, exact = [], cost
    for charge in method(cost, salvage, life):
        exact -= charge
        values.append(exact.quantize(CENT, rounding=ROUND_HALF_EVEN))
    return values


def main() -> dict[str, str]:
    methods: list[Method] = [straight_line, sum_of_digits, double_declining, units_of_production]
    cost, salvage, life = Decimal("48000"), Decimal("6000"), 6
    columns = [book_values(method, cost, salvage, life) for method in methods]

    print("year" + "".join(f"{method.__name__:>21}" for method in methods))
    for year, row in enumerate(zip_longest(*columns, fillvalue=Decimal(0)), start=1):
        print(f"{year:>4}" + "".join(f"{value:>21,}" for value in row))

    for method, values in zip(methods, columns):
        assert values[-1] == salvage, method.__name__
        first = cost - values[0]
        print(f"{method.__name__:<20} first-year charge {first:>10,}  ({first / (cost - salvage):.1%} of the base)")
    print("odd life:", [str(value) for value in book_values(straight_line, Decimal(1000), Decimal(0), 3)])
    return {method.__name__: str(values[2]) for method, values in zip(methods, columns)}


if __name__ == "__main__":
    third_year = main()

third_year

# --- prints
# year        straight_line        sum_of_digits     double_declining  units_of_production
#    1            41,000.00            36,000.00            32,000.00            40,650.00
#    2            34,000.00            26,000.00            21,333.33            29,362.50
#    3            27,000.00            18,000.00            14,222.22            19,781.25
#    4            20,000.00            12,000.00             9,481.48            15,056.25
#    5            13,000.00             8,000.00             6,320.99             8,625.00
#    6             6,000.00             6,000.00             6,000.00             6,000.00
# straight_line        first-year charge   7,000.00  (16.7% of the base)
# sum_of_digits        first-year charge  12,000.00  (28.6% of the base)
# double_declining     first-year charge  16,000.00  (38.1% of the base)
# units_of_production  first-year charge   7,350.00  (17.5% of the base)
# odd life: ['666.67', '333.33', '0.00']
# --- value: {"straight_line": "27000.00", "sum_of_digits": "18000.00", "double_declining": "14222.22", "units_of_production": "19781.25"}
