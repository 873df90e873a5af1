# Rate-limit API clients with token buckets driven by a fake clock.
from dataclasses import dataclass, field


class FakeClock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


@dataclass
class TokenBucket:
    capacity: int
    refill_per_second: float
    clock: FakeClock
    tokens: float = field(init=False)
    updated: float = field(init=False)

    def __post_init__(self) -> None:
        self.tokens, self.updated = float(self.capacity), self.clock()

    def try_take(self, amount: int = 1) -> tuple[bool, float]:
        """Whether it is allowed, and otherwise the seconds to wait."""
        elapsed = self.clock() - self.updated
        self.tokens = min(self.capacity, self.tokens + elapsed * self.refill_per_second)
        self.updated = self.clock()
        if self.tokens >= amount:
            self.tokens -= amount
            return True, 0.0
        return False, (amount - self.tokens) / self.refill_per_second


class RateLimiter:
    PLANS = {"free": (3, 0.5), "pro": (10, 4.0)}

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.buckets: dict[str, TokenBucket] = {}
        self.denied: dict[str, int] = {}

    def request(self, client: str, plan: str, cost: int = 1) -> str:
        if client not in self.buckets:
            self.buckets[client] = TokenBucket(*self.PLANS[plan], clock=self.clock)
        allowed, wait = self.buckets[client].try_take(cost)
        if not allowed:
            self.denied[client] = self.denied.get(client, 0) + 1
        return "200 OK" if allowed else f"429 retry in {wait:.2f} s"


clock = FakeClock()
limiter = RateLimiter(clock)
timeline = [(0, "zoe", "free", 1), (0, "zoe", "free", 1), (0, "zoe", "free", 1), (0, "zoe", "free", 1), (1, "zoe", "free", 1),
            (1, "zoe", "free", 1), (0, "max", "pro", 8), (0.25, "max", "pro", 4), (0.25, "max", "pro", 4), (60, "zoe", "free", 3)]
for pause, client, plan, cost in timeline:
    clock.advance(pause)
    print(f"t={clock():>5.2f} {client} x{cost}: {limiter.request(client, plan, cost)}")
left = {client: bucket.tokens for client, bucket in limiter.buckets.items()}
print("tokens left:", left)
print("denied:", limiter.denied)
limiter.denied

# --- prints
# t= 0.00 zoe x1: 200 OK
# t= 0.00 zoe x1: 200 OK
# t= 0.00 zoe x1: 200 OK
# t= 0.00 zoe x1: 429 retry in 2.00 s
# t= 1.00 zoe x1: 429 retry in 1.00 s
# t= 2.00 zoe x1: 200 OK
# t= 2.00 max x8: 200 OK
# t= 2.25 max x4: 429 retry in 0.25 s
# t= 2.50 max x4: 200 OK
# t=62.50 zoe x3: 200 OK
# tokens left: {'zoe': 0, 'max': 0.0}
# denied: {'zoe': 2, 'max': 1}
# --- value: {"zoe": 2, "max": 1}
