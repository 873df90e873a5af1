# Prints an invoice with three VAT rates and a discount, and compares rounding per line with rounding per total.
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

CENT = Decimal("0.01")


class Line(NamedTuple):
    text: str
    quantity: Decimal
    unit_price: Decimal
    vat: Decimal
    discount: Decimal = Decimal(0)

    @property
    def net(self) -> Decimal:
        return money(self.quantity * self.unit_price * (1 - self.discount))


def money(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


lines = [
    Line("Oak desk", Decimal(1), Decimal("349.95"), Decimal("0.20"), Decimal("0.10")),
    Line("Cookbook", Decimal(3), Decimal("18.49"), Decimal("0.055")),
    Line("Almanac", Decimal(1), Decimal("10.10"), Decimal("0.055")),
    Line("Coffee, kg", Decimal("2.75"), Decimal("13.33"), Decimal("0.055")),
    Line("Train fare", Decimal(2), Decimal("47.15"), Decimal("0.10")),
    Line("Pencils", Decimal(144), Decimal("0.035"), Decimal("0.20")),
]

print(f"{'item':<12}{'qty':>6}{'price':>9}{'disc':>6}{'net':>9}{'VAT':>7}")
for line in lines:
    print(f"{line.text:<12}{line.quantity:>6}{line.unit_price:>9}{line.discount:>6.0%}{line.net:>9}{line.vat:>7.1%}")

net_by_rate: defaultdict[Decimal, Decimal] = defaultdict(Decimal)
vat_by_line = Decimal(0)
for line in lines:
    net_by_rate[line.vat] += line.net
    vat_by_line += money(line.net * line.vat)

print("-" * 49)
for rate, net in sorted(net_by_rate.items()):
    print(f"net at {rate:>5.1%}: {net:>8}   VAT {money(net * rate):>6}")
net_total = sum(net_by_rate.values())
vat_by_total = sum(money(net * rate) for rate, net in net_by_rate.items())
print(f"net {net_total}, VAT {vat_by_total}, to pay {net_total + vat_by_total}")
print("VAT rounded line by line:", vat_by_line, "difference:", vat_by_line - vat_by_total)

gross = Decimal("99.90")
net_inside = money(gross / Decimal("1.20"))
print(f"{gross} including 20% VAT holds {net_inside} net and {gross - net_inside} VAT")

{"net": str(net_total), "vat": str(vat_by_total), "gross": str(net_total + vat_by_total)}

# --- prints
# item           qty    price  disc      net    VAT
# Oak desk         1   349.95   10%   314.96  20.0%
# Cookbook         3    18.49    0%    55.47   5.5%
# Almanac          1    10.10    0%    10.10   5.5%
# Coffee, kg    2.75    13.33    0%    36.66   5.5%
# Train fare       2    47.15    0%    94.30  10.0%
# Pencils        144    0.035    0%     5.04  20.0%
# -------------------------------------------------
# net at  5.5%:   102.23   VAT   5.62
# net at 10.0%:    94.30   VAT   9.43
# net at 20.0%:   320.00   VAT  64.00
# net 516.53, VAT 79.05, to pay 595.58
# VAT rounded line by line: 79.06 difference: 0.01
# 99.90 including 20% VAT holds 83.25 net and 16.65 VAT
# --- value: {"net": "516.53", "vat": "79.05", "gross": "595.58"}
