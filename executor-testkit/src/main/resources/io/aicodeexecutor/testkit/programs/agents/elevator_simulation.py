# Simulate an elevator state machine that serves calls in its current direction first.
from dataclasses import dataclass, field
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    UP = auto()
    DOWN = auto()
    DOORS = auto()


@dataclass
class Elevator:
    floor: int = 0
    top: int = 9
    state: State = State.IDLE
    heading: State = State.UP
    calls: set[int] = field(default_factory=set)
    travelled: int = 0
    served: list[int] = field(default_factory=list)

    def call(self, floor: int) -> None:
        if not 0 <= floor <= self.top:
            raise ValueError(f"there is no floor {floor}")
        self.calls.add(floor)

    def choose_direction(self) -> State:
        above = any(f > self.floor for f in self.calls)
        below = any(f < self.floor for f in self.calls)
        if self.heading is State.UP:
            return State.UP if above else State.DOWN if below else State.IDLE
        return State.DOWN if below else State.UP if above else State.IDLE

    def tick(self) -> None:
        if self.state in (State.UP, State.DOWN):
            self.floor += 1 if self.state is State.UP else -1
            self.travelled += 1
        if self.floor in self.calls:
            self.calls.remove(self.floor)
            self.served.append(self.floor)
            self.state = State.DOORS
            return
        self.state = self.choose_direction()
        if self.state is not State.IDLE:
            self.heading = self.state


ARRIVING_CALLS = {0: [5, 2], 3: [1], 6: [8, 12], 15: [0]}
lift = Elevator()
for minute in range(30):
    for floor in ARRIVING_CALLS.get(minute, []):
        try:
            lift.call(floor)
        except ValueError as error:
            print(f"t={minute:02d} refused: {error}")
    before = lift.state
    lift.tick()
    if lift.state is not before:
        shaft = "".join("@" if f == lift.floor else "o" if f in lift.calls else "." for f in range(lift.top + 1))
        print(f"t={minute:02d} {shaft} {before.name:>5} -> {lift.state.name}")
print("served:", lift.served, "floors travelled:", lift.travelled)
lift.served

# --- prints
# t=00 @.o..o....  IDLE -> UP
# t=02 ..@..o....    UP -> DOORS
# t=03 .o@..o.... DOORS -> UP
# t=06 refused: there is no floor 12
# t=06 .o...@..o.    UP -> DOORS
# t=07 .o...@..o. DOORS -> UP
# t=10 .o......@.    UP -> DOORS
# t=11 .o......@. DOORS -> DOWN
# t=18 o@........  DOWN -> DOORS
# t=19 o@........ DOORS -> DOWN
# t=20 @.........  DOWN -> DOORS
# t=21 @......... DOORS -> IDLE
# served: [2, 5, 8, 1, 0] floors travelled: 16
# --- value: [2, 5, 8, 1, 0]
