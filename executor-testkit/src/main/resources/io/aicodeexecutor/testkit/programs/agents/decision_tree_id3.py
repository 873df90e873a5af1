# Grow a decision tree (ID3, information gain) from a play-tennis style table and explain decisions.
import csv
import io
import math
from collections import Counter

TABLE = """outlook,temperature,humidity,wind,play
sunny,hot,high,weak,no
sunny,hot,high,strong,no
overcast,hot,high,weak,yes
rain,mild,high,weak,yes
rain,cool,normal,weak,yes
rain,cool,normal,strong,no
overcast,cool,normal,strong,yes
sunny,mild,high,weak,no
sunny,cool,normal,weak,yes
rain,mild,normal,weak,yes
sunny,mild,normal,strong,yes
overcast,mild,high,strong,yes
overcast,hot,normal,weak,yes
rain,mild,high,strong,no
"""


def entropy(rows: list[dict]) -> float:
    counts = Counter(row["play"] for row in rows)
    return -sum(n / len(rows) * math.log2(n / len(rows)) for n in counts.values())


def split(rows: list[dict], feature: str) -> dict[str, list[dict]]:
    return {value: [row for row in rows if row[feature] == value] for value in sorted({row[feature] for row in rows})}


def gain(rows: list[dict], feature: str) -> float:
    return entropy(rows) - sum(len(group) / len(rows) * entropy(group) for group in split(rows, feature).values())


def grow(rows: list[dict], features: list[str]):
    labels = Counter(row["play"] for row in rows)
    if len(labels) == 1 or not features:
        return labels.most_common(1)[0][0]
    best = max(features, key=lambda feature: gain(rows, feature))
    rest = [feature for feature in features if feature != best]
    return {best: {value: grow(group, rest) for value, group in split(rows, best).items()}}


def show(tree, indent: str = "") -> None:
    for feature, branches in tree.items():
        for value, branch in branches.items():
            leaf = isinstance(branch, str)
            print(f"{indent}{feature} = {value}{': ' + branch if leaf else ''}")
            if not leaf:
                show(branch, indent + "    ")


def decide(tree, example: dict[str, str]) -> str:
    while not isinstance(tree, str):
        feature, branches = next(iter(tree.items()))
        tree = branches.get(example[feature], "unknown")
    return tree


rows = list(csv.DictReader(io.StringIO(TABLE)))
features = [name for name in rows[0] if name != "play"]
print(f"entropy {entropy(rows):.3f};", ", ".join(f"{f} {gain(rows, f):.3f}" for f in features))
tree = grow(rows, features)
show(tree)
print("training accuracy:", sum(decide(tree, row) == row["play"] for row in rows) / len(rows))
print("new day:", decide(tree, {"outlook": "rain", "wind": "weak"}), "/ foggy:", decide(tree, {"outlook": "fog"}))
tree

# --- prints
# entropy 0.940; outlook 0.247, temperature 0.029, humidity 0.152, wind 0.048
# outlook = overcast: yes
# outlook = rain
#     wind = strong: no
#     wind = weak: yes
# outlook = sunny
#     humidity = high: no
#     humidity = normal: yes
# training accuracy: 1.0
# new day: yes / foggy: unknown
# --- value: {"outlook": {"overcast": "yes", "rain": {"wind": {"strong": "no", "weak": "yes"}}, "sunny": {"humidity": {"high": "no", "normal": "yes"}}}}
