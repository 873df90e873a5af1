# Call a flaky service with retries, exponential backoff (fake sleep) and a circuit breaker.
from collections.abc import Callable
from functools import partial


class ServiceError(Exception): ...
class CircuitUnavailable(Exception): ...


class FakeTime:
    now = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def with_retries(function: Callable[[], str], attempts: int, delay: float, time: FakeTime) -> str:
    for attempt in range(1, attempts + 1):
        try:
            return function()
        except ServiceError as error:
            if attempt == attempts:
                raise
            print(f"    attempt {attempt} failed ({error}), waiting {delay:g} s")
            time.sleep(delay)
            delay *= 2


class CircuitBreaker:
    def __init__(self, time: FakeTime, threshold: int = 3, cool_down: float = 30.0) -> None:
        self.time, self.threshold, self.cool_down = time, threshold, cool_down
        self.failures, self.state, self.tripped_at = 0, "closed", 0.0

    def call(self, function: Callable[[], str]) -> str:
        if self.state == "tripped" and self.time.now - self.tripped_at < self.cool_down:
            raise CircuitUnavailable("failing fast")
        self.state = "probing" if self.state == "tripped" else self.state
        try:
            answer = function()
        except ServiceError:
            self.failures += 1
            if self.state == "probing" or self.failures >= self.threshold:
                self.state, self.tripped_at = "tripped", self.time.now
            raise
        self.failures, self.state = 0, "closed"
        return answer


time = FakeTime()
breaker = CircuitBreaker(time)
replies = iter(["ok", 503, "ok", 500, 500, 500, 503, "ok", "ok"])


def ask() -> str:
    reply = next(replies)
    if reply != "ok":
        raise ServiceError(reply)
    return reply


outcomes = []
for pause in (0, 1, 1, 1, 40, 40, 1):
    time.now += pause
    try:
        outcomes.append(with_retries(partial(breaker.call, ask), 3, 0.5, time))
    except (ServiceError, CircuitUnavailable) as error:
        outcomes.append(f"{type(error).__name__}: {error}")
    print(f"t={time.now:>5.1f} -> {outcomes[-1]} [{breaker.state}]")
outcomes

# --- prints
# t=  0.0 -> ok [closed]
#     attempt 1 failed (503), waiting 0.5 s
# t=  1.5 -> ok [closed]
#     attempt 1 failed (500), waiting 0.5 s
#     attempt 2 failed (500), waiting 1 s
# t=  4.0 -> ServiceError: 500 [tripped]
# t=  5.0 -> CircuitUnavailable: failing fast [tripped]
#     attempt 1 failed (503), waiting 0.5 s
# t= 45.5 -> CircuitUnavailable: failing fast [tripped]
# t= 85.5 -> ok [closed]
# t= 86.5 -> ok [closed]
# --- value: ["ok", "ok", "ServiceError: 500", "CircuitUnavailable: failing fast", "CircuitUnavailable: failing fast", "ok", "ok"]
