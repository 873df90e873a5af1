# Compares compounding frequencies, effective rates and doubling times with Decimal powers, exp and ln.
from decimal import Decimal, getcontext

getcontext().prec = 28
CENT = Decimal("0.01")
FREQUENCIES = {"yearly": 1, "quarterly": 4, "monthly": 12, "daily": 365}


def grow(principal: Decimal, rate: Decimal, periods: int, years: int) -> Decimal:
    return principal * (1 + rate / periods) ** (periods * years)


def effective(rate: Decimal, periods: int) -> Decimal:
    return (1 + rate / periods) ** periods - 1


principal, rate, years = Decimal("5000"), Decimal("0.06"), 10
print(f"{principal} at {rate:.1%} for {years} years")
for name, periods in FREQUENCIES.items():
    final = grow(principal, rate, periods, years).quantize(CENT)
    print(f"  {name:<11}{final:>9}   effective {effective(rate, periods):.4%}")
continuous = (principal * (rate * years).exp()).quantize(CENT)
print(f"  {'continuous':<11}{continuous:>9}   effective {rate.exp() - 1:.4%}")
print(f"  {'simple':<11}{(principal * (1 + rate * years)).quantize(CENT):>9}")

print("years to double, exact and by the rule of 72:")
for percent in (2, 4, 8, 12):
    r = Decimal(percent) / 100
    exact = Decimal(2).ln() / (1 + r).ln()
    print(f"  {percent:>2}%  {exact:.3f}  {Decimal(72) / percent:.1f}")

savings, deposits = Decimal(0), Decimal(0)
for month in range(1, 12 * 5 + 1):
    savings = (savings + 200) * (1 + Decimal("0.036") / 12)
    deposits += 200
    if month % 12 == 0:
        print(f"  after year {month // 12}: deposits {deposits:>6}, balance {savings.quantize(CENT):>9,}")

inflation = Decimal("0.025")
real = ((1 + rate) / (1 + inflation) - 1).normalize()
print(f"real rate with {inflation:.1%} inflation: {real:.4%}")
print("present value of 10,000 in ten years:", (10_000 / (1 + rate) ** years).quantize(CENT))

{"yearly": str(grow(principal, rate, 1, years).quantize(CENT)), "continuous": str(continuous)}

# --- prints
# 5000 at 6.0% for 10 years
#   yearly       8954.24   effective 6.0000%
#   quarterly    9070.09   effective 6.1364%
#   monthly      9096.98   effective 6.1678%
#   daily        9110.14   effective 6.1831%
#   continuous   9110.59   effective 6.1837%
#   simple       8000.00
# years to double, exact and by the rule of 72:
#    2%  35.003  36.0
#    4%  17.673  18.0
#    8%  9.006  9.0
#   12%  6.116  6.0
#   after year 1: deposits   2400, balance  2,447.32
#   after year 2: deposits   4800, balance  4,984.21
#   after year 3: deposits   7200, balance  7,613.95
#   after year 4: deposits   9600, balance 10,339.94
#   after year 5: deposits  12000, balance 13,165.70
# real rate with 2.5% inflation: 3.4146%
# present value of 10,000 in ten years: 5583.95
# --- value: {"yearly": "8954.24", "continuous": "9110.59"}
