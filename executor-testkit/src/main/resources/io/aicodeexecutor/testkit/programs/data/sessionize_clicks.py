# Splits a click stream into sessions by a 30-minute inactivity gap and summarises each session.
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

GAP = timedelta(minutes=30)


class Click(NamedTuple):
    user: str
    at: datetime
    page: str


LOG = """
u2 2024-03-01T09:58 /home
u1 2024-03-01T09:00 /home
u1 2024-03-01T09:12 /shoes
u1 2024-03-01T09:41 /cart
u1 2024-03-01T10:12 /home
u2 2024-03-01T10:28 /hats
u1 2024-03-02T00:05 /home
u1 2024-03-01T23:50 /sale
"""


def parse(line: str) -> Click:
    user, stamp, page = line.split()
    return Click(user, datetime.fromisoformat(stamp), page)


def sessions(clicks: list[Click]) -> Iterator[list[Click]]:
    for _user, stream in groupby(sorted(clicks), key=lambda click: click.user):
        current: list[Click] = []
        for click in stream:
            if current and click.at - current[-1].at > GAP:
                yield current
                current = []
            current.append(click)
        yield current


clicks = [parse(line) for line in LOG.strip().splitlines()]
summary = []
for number, session in enumerate(sessions(clicks), start=1):
    first, last = session[0], session[-1]
    minutes = int((last.at - first.at).total_seconds() // 60)
    trail = " ".join(click.page for click in session)
    print(f"#{number} {first.user} {first.at:%d %b %H:%M} {minutes:>3} min  {trail}")
    summary.append([first.user, len(session), minutes])

bounces = sum(1 for _user, pages, _minutes in summary if pages == 1)
print(f"{len(summary)} sessions, {bounces} bounces")
summary

# --- prints
# #1 u1 01 Mar 09:00  41 min  /home /shoes /cart
# #2 u1 01 Mar 10:12   0 min  /home
# #3 u1 01 Mar 23:50  15 min  /sale /home
# #4 u2 01 Mar 09:58  30 min  /home /hats
# 4 sessions, 1 bounces
# --- value: [["u1", 3, 41], ["u1", 1, 0], ["u1", 2, 15], ["u2", 2, 30]]
