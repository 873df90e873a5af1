# Compute progressive income tax by bracket, marginal and effective rates, and a gross-from-net inverse.
from decimal import Decimal, ROUND_HALF_EVEN

BRACKETS = [(Decimal(11_000), Decimal("0.00")), (Decimal(29_000), Decimal("0.11")), (Decimal(82_000), Decimal("0.30")), (None, Decimal("0.41"))]


def slices(income: Decimal):
    floor = Decimal(0)
    for ceiling, rate in BRACKETS:
        top = income if ceiling is None else min(income, ceiling)
        if top <= floor:
            return
        yield floor, top, rate
        floor = top


def tax(income: Decimal) -> Decimal:
    owed = sum(((top - floor) * rate for floor, top, rate in slices(income)), Decimal(0))
    return owed.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)


def gross_for_net(net: Decimal) -> Decimal:
    low, high = net, net * 3
    while high - low > Decimal("0.001"):
        middle = (low + high) / 2
        low, high = (middle, high) if middle - tax(middle) < net else (low, middle)
    return high.quantize(Decimal("0.01"))


print(f"{'income':>10}{'tax':>11}{'marginal':>10}{'effective':>11}")
owed = {}
for income in map(Decimal, (9000, 11000, 25000, 29001, 60000, 150000)):
    marginal = list(slices(income))[-1][2]
    owed[str(income)] = str(tax(income))
    print(f"{income:>10,}{tax(income):>11,}{marginal:>10.0%}{tax(income) / income:>11.2%}")

print("60,000 in detail:", " + ".join(f"{top - floor:,} at {rate:.0%}" for floor, top, rate in slices(Decimal(60000))))
for net in (Decimal(20000), Decimal(40000)):
    gross = gross_for_net(net)
    print(f"to keep {net:,} earn {gross:,} (tax {tax(gross):,})")
couple = tax(Decimal(90000)) + tax(Decimal(10000)) - 2 * tax(Decimal(50000))
print("splitting 90,000 and 10,000 would save", couple)
owed

# --- prints
#     income        tax  marginal  effective
#      9,000       0.00        0%      0.00%
#     11,000       0.00        0%      0.00%
#     25,000   1,540.00       11%      6.16%
#     29,001   1,980.30       30%      6.83%
#     60,000  11,280.00       30%     18.80%
#    150,000  45,760.00       41%     30.51%
# 60,000 in detail: 11,000 at 0% + 18,000 at 11% + 31,000 at 30%
# to keep 20,000 earn 21,112.36 (tax 1,112.36)
# to keep 40,000 earn 47,542.86 (tax 7,542.86)
# splitting 90,000 and 10,000 would save 4600.00
# --- value: {"9000": "0.00", "11000": "0.00", "25000": "1540.00", "29001": "1980.30", "60000": "11280.00", "150000": "45760.00"}
