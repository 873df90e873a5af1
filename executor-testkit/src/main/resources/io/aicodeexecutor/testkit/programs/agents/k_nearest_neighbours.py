# Classify flowers with k-nearest neighbours, scaling the features and checking by leave-one-out.
import math
from collections import Counter
from typing import NamedTuple


class Flower(NamedTuple):
    petal_length: float
    petal_width: float
    stem_height: float
    species: str


GARDEN = [
    Flower(1.4, 0.2, 34, "snowdrop"), Flower(1.3, 0.3, 12, "snowdrop"), Flower(1.7, 0.4, 20, "snowdrop"), Flower(1.5, 0.1, 15, "snowdrop"),
    Flower(4.5, 1.5, 30, "tulip"), Flower(4.1, 1.3, 45, "tulip"), Flower(4.9, 1.6, 38, "tulip"), Flower(4.4, 1.2, 41, "tulip"),
    Flower(5.9, 2.3, 70, "lily"), Flower(5.1, 1.9, 82, "lily"), Flower(6.2, 2.1, 66, "lily"), Flower(4.8, 1.7, 60, "lily"),
]


def make_scaler(flowers: list[Flower]):
    columns = list(zip(*(flower[:3] for flower in flowers)))
    lows, spans = [min(c) for c in columns], [max(c) - min(c) for c in columns]
    return lambda features: [(x - low) / span for x, low, span in zip(features, lows, spans)]


def classify(features, known: list[Flower], k: int) -> tuple[str, Counter]:
    scale = make_scaler(known)
    point = scale(features)
    nearest = sorted(known, key=lambda flower: math.dist(point, scale(flower[:3])))[:k]
    votes = Counter(flower.species for flower in nearest)
    top = max(votes.values())
    return next(flower.species for flower in nearest if votes[flower.species] == top), votes


def leave_one_out(k: int) -> float:
    right = sum(classify(f[:3], [g for g in GARDEN if g is not f], k)[0] == f.species for f in GARDEN)
    return right / len(GARDEN)


for features in [(1.6, 0.3, 18), (4.6, 1.6, 52), (5.5, 2.0, 75), (3.0, 0.8, 30)]:
    species, votes = classify(features, GARDEN, k=3)
    print(f"{features} -> {species} ({', '.join(f'{name} {n}' for name, n in sorted(votes.items()))})")
accuracy = {f"k={k}": round(leave_one_out(k), 3) for k in (1, 3, 5, 11)}
print("leave-one-out accuracy:", accuracy)
accuracy

# --- prints
# (1.6, 0.3, 18) -> snowdrop (snowdrop 3)
# (4.6, 1.6, 52) -> tulip (lily 1, tulip 2)
# (5.5, 2.0, 75) -> lily (lily 3)
# (3.0, 0.8, 30) -> tulip (snowdrop 1, tulip 2)
# leave-one-out accuracy: {'k=1': 0.917, 'k=3': 0.917, 'k=5': 0.917, 'k=11': 0.0}
# --- value: {"k=1": 0.917, "k=3": 0.917, "k=5": 0.917, "k=11": 0.0}
