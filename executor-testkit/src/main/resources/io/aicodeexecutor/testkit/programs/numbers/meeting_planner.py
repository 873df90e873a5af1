# Finds UTC hours at which offices in four time zones are all at work, and shows the local clock in each.
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

OFFICES = {
    "Paris": ZoneInfo("Europe/Paris"),
    "New York": ZoneInfo("America/New_York"),
    "London": ZoneInfo("Europe/London"),
    "Sao Paulo": ZoneInfo("America/Sao_Paulo"),
}
OPENING, CLOSING = time(9), time(18)


def at_work(moment: datetime, zone: ZoneInfo) -> bool:
    local = moment.astimezone(zone)
    return local.weekday() < 5 and OPENING <= local.time() < CLOSING


def shared_slots(day: date, length: timedelta = timedelta(minutes=30)) -> list[datetime]:
    slot = datetime.combine(day, time.min, tzinfo=timezone.utc)
    found = []
    while slot.date() == day:
        last_minute = slot + length - timedelta(minutes=1)
        if all(at_work(slot, zone) and at_work(last_minute, zone) for zone in OFFICES.values()):
            found.append(slot)
        slot += length
    return found


for day in (date(2025, 1, 15), date(2025, 3, 12), date(2025, 7, 16), date(2025, 7, 19)):
    slots = shared_slots(day)
    if not slots:
        print(f"{day:%a %d %b %Y}: nobody can meet")
        continue
    print(f"{day:%a %d %b %Y}: {len(slots)} half hours, {slots[0]:%H:%M} to {slots[-1]:%H:%M} UTC")
    for office, zone in OFFICES.items():
        local = slots[0].astimezone(zone)
        print(f"   {office:<10}{local:%H:%M} {local.tzname():>4} ({local:%z})")

tokyo = ZoneInfo("Asia/Tokyo")
call = datetime(2025, 7, 16, 15, 0, tzinfo=OFFICES["Paris"])
print("a 15:00 call in Paris is", call.astimezone(tokyo).strftime("%H:%M on %A"), "in", tokyo.key)
print("known zones:", {name: name in available_timezones() for name in ("Asia/Tokyo", "UTC", "Mars/Olympus")})

[slot.isoformat() for slot in shared_slots(date(2025, 1, 15))][:2]

# --- prints
# Wed 15 Jan 2025: 6 half hours, 14:00 to 16:30 UTC
#    Paris     15:00  CET (+0100)
#    New York  09:00  EST (-0500)
#    London    14:00  GMT (+0000)
#    Sao Paulo 11:00  -03 (-0300)
# Wed 12 Mar 2025: 8 half hours, 13:00 to 16:30 UTC
#    Paris     14:00  CET (+0100)
#    New York  09:00  EDT (-0400)
#    London    13:00  GMT (+0000)
#    Sao Paulo 10:00  -03 (-0300)
# Wed 16 Jul 2025: 6 half hours, 13:00 to 15:30 UTC
#    Paris     15:00 CEST (+0200)
#    New York  09:00  EDT (-0400)
#    London    14:00  BST (+0100)
#    Sao Paulo 10:00  -03 (-0300)
# Sat 19 Jul 2025: nobody can meet
# a 15:00 call in Paris is 22:00 on Wednesday in Asia/Tokyo
# known zones: {'Asia/Tokyo': True, 'UTC': True, 'Mars/Olympus': False}
# --- value: ["2025-01-15T14:00:00+00:00", "2025-01-15T14:30:00+00:00"]
