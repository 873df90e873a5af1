# Runs a day in a greenhouse with sched.scheduler on a fake clock, priorities, cancellation and rescheduling.
import sched

class FakeClock:
    def __init__(self, start=0):
        self.now, self.naps = start, []

    def time(self):
        return self.now

    def sleep(self, duration):
        if duration:
            self.naps.append(duration)
        self.now += duration

class Greenhouse:
    def __init__(self, clock):
        self.clock, self.diary, self.water = clock, [], 3
        self.agenda = sched.scheduler(clock.time, clock.sleep)

    def note(self, text, *, mark="-"):
        self.diary.append(f"{self.stamp()} {mark} {text}")

    def stamp(self):
        hours, minutes = divmod(self.clock.now, 60)
        return f"{hours:02}:{minutes:02}"

    def sprinkle(self, every):
        if not self.water:
            self.note("tank empty", mark="!")
            self.agenda.cancel(self.noon)
            return
        self.water -= 1
        self.note(f"sprinkled, {self.water} left")
        self.agenda.enter(every, 2, self.sprinkle, (every,))

clock = FakeClock(6 * 60)
house = Greenhouse(clock)
agenda = house.agenda
agenda.enter(0, 1, house.sprinkle, argument=(90,))
agenda.enterabs(8 * 60, 1, house.note, ("open the roof",), {"mark": "^"})
agenda.enterabs(8 * 60, 0, house.note, ("check the roof first",))
house.noon = agenda.enterabs(12 * 60, 1, house.note, ("never printed",))
evening = agenda.enter(12 * 60, 1, lambda: house.note("lights out"))

print(len(agenda.queue), [event.time for event in agenda.queue], agenda.empty())
print("next event in", agenda.run(blocking=False), "minutes at", house.stamp())
agenda.run()
print(*house.diary, sep="\n")
print(clock.naps, agenda.empty(), house.stamp())
try:
    agenda.cancel(evening)
except ValueError:
    print("that event is over")

def failing():
    raise RuntimeError("pump broke")

agenda.enter(5, 1, failing); agenda.enter(5, 2, house.note, ["still on the agenda"])
try:
    agenda.run()
except RuntimeError as error:
    print(error, "at", house.stamp(), "with", len(agenda.queue), "event left")
agenda.run()

house.diary[-1]

# --- prints
# 5 [360, 480, 480, 720, 1080] False
# next event in 90 minutes at 06:00
# 06:00 - sprinkled, 2 left
# 07:30 - sprinkled, 1 left
# 08:00 - check the roof first
# 08:00 ^ open the roof
# 09:00 - sprinkled, 0 left
# 10:30 ! tank empty
# 18:00 - lights out
# [90, 30, 60, 90, 450] True 18:00
# that event is over
# pump broke at 18:05 with 1 event left
# --- value: "18:05 - still on the agenda"
