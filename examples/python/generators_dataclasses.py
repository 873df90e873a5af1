"""A pipeline of generators over dataclasses: sensor readings in, hourly alarms out."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from enum import Enum
from itertools import groupby, islice


class Level(Enum):
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"

    @classmethod
    def of(cls, celsius: float) -> "Level":
        return cls.CRITICAL if celsius >= 90 else cls.HIGH if celsius >= 75 else cls.NORMAL


@dataclass(frozen=True, order=True)
class Reading:
    minute: int
    sensor: str
    celsius: float

    @property
    def hour(self) -> int:
        return self.minute // 60


def sensor(name: str, start: float) -> Iterator[Reading]:
    """An endless source: a reading every ten minutes, wandering without randomness."""
    celsius, step = start, 7.5
    minute = 0
    while True:
        yield Reading(minute, name, round(celsius, 1))
        minute += 10
        celsius += step
        step = -step * 0.9 if celsius > 95 or celsius < 60 else step


def corrected(readings: Iterable[Reading], offsets: dict[str, float]) -> Iterator[Reading]:
    for reading in readings:
        yield replace(reading, celsius=round(reading.celsius + offsets.get(reading.sensor, 0), 1))


def alarms(readings: Iterable[Reading]) -> Iterator[tuple[int, Reading]]:
    """The hottest reading of each hour that has one above normal."""
    for hour, group in groupby(sorted(readings), key=lambda reading: reading.hour):
        hottest = max(group, key=lambda reading: reading.celsius)
        if Level.of(hottest.celsius) is not Level.NORMAL:
            yield hour, hottest


@contextmanager
def section(title: str) -> Iterator[None]:
    print(f"[{title}]")
    yield
    print(f"[end of {title}]")


def all_readings(count: int) -> Iterator[Reading]:
    yield from islice(sensor("boiler", 61.0), count)
    yield from islice(sensor("pump", 82.0), count)


counts = dict.fromkeys(Level, 0)
with section("alarms"):
    for hour, reading in alarms(corrected(all_readings(24), {"pump": -1.5})):
        level = Level.of(reading.celsius)
        counts[level] += 1
        print(f"{hour:02d}:00  {reading.sensor:<7}{reading.celsius:>6.1f} °C  {level.value}")

_ = {
    "counts": {level.value: number for level, number in counts.items()},
    "first": asdict(next(all_readings(1))),
    "hottest": max(reading.celsius for reading in all_readings(24)),
}
