# Turns a week of clock-in times into hours and overtime, then into gross pay, banded tax and net pay.
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from itertools import accumulate, chain, pairwise

BAND_STARTS = [Decimal(0), Decimal(200), Decimal(600), Decimal(1000)]
BAND_RATES = [Decimal("0"), Decimal("0.15"), Decimal("0.25"), Decimal("0.40")]
FULL_WEEK = timedelta(hours=38)


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def tax_on(gross: Decimal) -> Decimal:
    """Whole bands below the top one come from a running total; the rest is taxed at the top rate."""
    widths = [upper - lower for lower, upper in pairwise(BAND_STARTS)]
    full = list(accumulate(chain([Decimal(0)], (w * r for w, r in zip(widths, BAND_RATES)))))
    band = bisect_right(BAND_STARTS, gross) - 1
    return cents(full[band] + (gross - BAND_STARTS[band]) * BAND_RATES[band])


@dataclass
class Worker:
    name: str
    hourly: Decimal
    shifts: list[tuple[date, time, time]] = field(default_factory=list)

    @cached_property
    def worked(self) -> timedelta:
        total = timedelta()
        for day, begin, end in self.shifts:
            start, stop = datetime.combine(day, begin), datetime.combine(day, end)
            length = stop - start if stop > start else stop + timedelta(days=1) - start
            total += length - (timedelta(minutes=30) if length > timedelta(hours=6) else timedelta())
        return total

    def gross(self) -> Decimal:
        minutes = Decimal(min(self.worked, FULL_WEEK) // timedelta(minutes=1))
        extra = Decimal(max(self.worked - FULL_WEEK, timedelta()) // timedelta(minutes=1))
        return cents(self.hourly * (minutes + extra * Decimal("1.5")) / 60)


monday = date(2025, 9, 1)
week = [monday + timedelta(days=n) for n in range(6)]
staff = [
    Worker("Ines", Decimal("21.40"), [(day, time(8, 30), time(17, 0)) for day in week[:5]]),
    Worker("Jonas", Decimal("18.75"), [(day, time(22, 0), time(6, 20)) for day in week[:4]]),
    Worker("Kemal", Decimal("15.20"), [(day, time(9), time(13, 15)) for day in week[1:4]]),
    Worker("Lena", Decimal("32.00"), [(day, time.fromisoformat("07:00"), time(18, 10)) for day in week]),
]
payslips = {}
print(f"{'name':<7}{'hours':>7}{'gross':>10}{'tax':>9}{'net':>10}")
for worker in staff:
    gross = worker.gross()
    tax = tax_on(gross)
    payslips[worker.name] = str(gross - tax)
    hours, minutes = divmod(worker.worked // timedelta(minutes=1), 60)
    print(f"{worker.name:<7}{hours:>4}:{minutes:02d}{gross:>10,}{tax:>9}{gross - tax:>10,}")
print("tax at the edges:", [str(tax_on(Decimal(edge))) for edge in (0, 200, 600, 1000, "1000.01")])

payslips

# --- prints
# name     hours     gross      tax       net
# Ines     40:00    877.40   129.35    748.05
# Jonas    31:20    587.50    58.13    529.37
# Kemal    12:45    193.80     0.00    193.80
# Lena     64:00  2,464.00   745.60  1,718.40
# tax at the edges: ['0.00', '0.00', '60.00', '160.00', '160.00']
# --- value: {"Ines": "748.05", "Jonas": "529.37", "Kemal": "193.80", "Lena": "1718.40"}
