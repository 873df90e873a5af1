# Estimates pi and other constants by seeded simulation and checks properties of the random module's distributions.
import math
import random
import statistics

SAMPLES = 4000

def estimate(hits: int, scale: float) -> tuple[float, float]:
    """Value and its standard error for a hit-or-miss experiment."""
    share = hits / SAMPLES
    return scale * share, scale * math.sqrt(share * (1 - share) / SAMPLES)

def quarter_circle() -> tuple[float, float]:
    return estimate(sum(math.hypot(random.random(), random.random()) < 1 for _ in range(SAMPLES)), 4)

def buffon() -> float:
    """A needle as long as the gap between lines crosses one with probability 2/pi."""
    crossed = sum(random.uniform(0, 0.5) <= math.sin(random.uniform(0, math.pi)) / 2 for _ in range(SAMPLES))
    return 2 * SAMPLES / crossed

def coprime_pairs() -> float:
    return math.sqrt(6 * SAMPLES / sum(math.gcd(random.randint(1, 10**6), random.randint(1, 10**6)) == 1 for _ in range(SAMPLES)))

def uniform_sum_passes_one() -> float:
    drawn = 0
    for _ in range(SAMPLES):
        total = 0.0
        while total <= 1:
            total += random.random()
            drawn += 1
    return drawn / SAMPLES

random.seed(2024)
value, error = quarter_circle()
print("quarter circle within four standard errors of pi:", abs(value - math.pi) < 4 * error, "| error below 0.03:", error < 0.03)
print("Buffon close to pi:", abs(buffon() - math.pi) < 0.2)
print("coprime pairs close to pi:", abs(coprime_pairs() - math.pi) < 0.1)
print("draws until the sum passes 1 close to e:", abs(uniform_sum_passes_one() - math.e) < 0.1)

random.seed(7)
draws = {
    "uniform": ([random.uniform(10, 20) for _ in range(2000)], 15),
    "triangular": ([random.triangular(0, 10, 5) for _ in range(2000)], 5),
    "gauss": ([random.gauss(100, 15) for _ in range(2000)], 100),
    "normalvariate": ([random.normalvariate(-3, 1) for _ in range(2000)], -3),
    "expovariate": ([random.expovariate(0.2) for _ in range(2000)], 5),
    "gammavariate": ([random.gammavariate(4, 2) for _ in range(2000)], 8),
    "betavariate": ([random.betavariate(2, 6) for _ in range(2000)], 0.25),
    "weibullvariate": ([random.weibullvariate(3, 1) for _ in range(2000)], 3),
}
for name, (values, expected) in draws.items():
    tolerance = 5 * statistics.stdev(values) / math.sqrt(len(values))
    print(f"{name:<15} mean near {expected}: {abs(statistics.fmean(values) - expected) < tolerance}, never negative: {min(values) >= 0}")

state = random.getstate()
first = [random.randrange(0, 100, 5) for _ in range(20)]
random.setstate(state)
print("same state, same draws:", first == [random.randrange(0, 100, 5) for _ in range(20)], "| multiples of 5:", all(n % 5 == 0 for n in first))
mine, yours = random.Random(42), random.Random(42)
print("two generators agree:", mine.choices("abc", weights=[5, 3, 2], k=30) == yours.choices("abc", cum_weights=[5, 8, 10], k=30))
deck = list(range(52))
hand = mine.sample(deck, 5)
mine.shuffle(deck)
print("sample is unique:", len(set(hand)) == 5, "| shuffle keeps all:", sorted(deck) == list(range(52)), "| bits:", mine.getrandbits(12) < 4096, len(mine.randbytes(6)))
try:
    random.sample(range(3), 4)
except ValueError as error:
    print("ValueError:", error)

abs(value - math.pi) < 0.1

# --- prints
# quarter circle within four standard errors of pi: True | error below 0.03: True
# Buffon close to pi: True
# coprime pairs close to pi: True
# draws until the sum passes 1 close to e: True
# uniform         mean near 15: True, never negative: True
# triangular      mean near 5: True, never negative: True
# gauss           mean near 100: True, never negative: True
# normalvariate   mean near -3: True, never negative: False
# expovariate     mean near 5: True, never negative: True
# gammavariate    mean near 8: True, never negative: True
# betavariate     mean near 0.25: True, never negative: True
# weibullvariate  mean near 3: True, never negative: True
# same state, same draws: True | multiples of 5: True
# two generators agree: True
# sample is unique: True | shuffle keeps all: True | bits: True 6
# ValueError: Sample larger than population or is negative
# --- value: true
