# Sorts project deadlines by the time left and shows what timedelta arithmetic can do.
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(order=True)
class Deadline:
    due: datetime
    title: str = field(compare=False)
    effort: timedelta = field(compare=False, default=timedelta(hours=4))


def humanise(delta: timedelta) -> str:
    """Two most important units, such as '3 days 4 hours'; overdue spans say so."""
    if delta < timedelta(0):
        return "overdue by " + humanise(abs(delta))
    hours, rest = divmod(delta.seconds, 3600)
    units = [("week", delta.days // 7), ("day", delta.days % 7), ("hour", hours), ("minute", rest // 60)]
    words = [f"{amount} {unit}{'s' if amount != 1 else ''}" for unit, amount in units if amount]
    return " ".join(words[:2]) or "now"


now = datetime(2025, 6, 2, 9, 30)
deadlines = [
    Deadline(datetime(2025, 6, 20, 17, 0), "submit grant", timedelta(days=2, hours=6)),
    Deadline(datetime(2025, 5, 30, 12, 0), "return books"),
    Deadline(datetime(2025, 6, 2, 9, 30), "stand-up", timedelta(minutes=15)),
    Deadline(datetime(2025, 6, 3, 8, 45), "send slides", timedelta(hours=30)),
    Deadline(datetime.max.replace(microsecond=0), "learn the oboe", timedelta(weeks=52)),
]
for item in sorted(deadlines)[:-1]:
    left = item.due - now
    share = item.effort / left if left > timedelta(0) else float("inf")
    warning = "  << not enough time" if share > 1 else ""
    print(f"{item.due:%d %b %H:%M}  {item.title:<13}{humanise(left)}{warning}")

span = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print("str:", span, "| repr:", repr(span))
print("total seconds:", span.total_seconds(), "| parts:", (span.days, span.seconds, span.microseconds))
print("negative is normalised:", repr(timedelta(hours=-1)), "=", timedelta(hours=-1))
whole, rest = divmod(span, timedelta(hours=5))
print("five-hour blocks:", whole, "left over:", rest, "| floor halves:", span // 2, "| scaled:", span * 0.5)
print("ratio:", timedelta(minutes=90) / timedelta(hours=1), "| whole:", timedelta(minutes=90) // timedelta(hours=1), "| modulo:", timedelta(minutes=90) % timedelta(hours=1))
print("total effort:", sum((item.effort for item in deadlines[:-1]), timedelta()))
try:
    deadlines[-1].due + timedelta(days=1)
except OverflowError as error:
    print("OverflowError:", error)

[item.title for item in sorted(deadlines)]

# --- prints
# 30 May 12:00  return books overdue by 2 days 21 hours  << not enough time
# 02 Jun 09:30  stand-up     now  << not enough time
# 03 Jun 08:45  send slides  23 hours 15 minutes  << not enough time
# 20 Jun 17:00  submit grant 2 weeks 4 days
# str: 1 day, 2:03:04.005006 | repr: datetime.timedelta(days=1, seconds=7384, microseconds=5006)
# total seconds: 93784.005006 | parts: (1, 7384, 5006)
# negative is normalised: datetime.timedelta(days=-1, seconds=82800) = -1 day, 23:00:00
# five-hour blocks: 5 left over: 1:03:04.005006 | floor halves: 13:01:32.002503 | scaled: 13:01:32.002503
# ratio: 1.5 | whole: 1 | modulo: 0:30:00
# total effort: 3 days, 16:15:00
# OverflowError: date value out of range
# --- value: ["return books", "stand-up", "send slides", "submit grant", "learn the oboe"]
