# Mines association rules from shopping baskets: support, confidence and lift of item pairs.
from collections import Counter
from fractions import Fraction
from itertools import chain, combinations, permutations

BASKETS = [
    {"bread", "butter", "jam"}, {"bread", "butter"}, {"beer", "crisps"}, {"bread", "jam", "milk"},
    {"beer", "crisps", "milk"}, {"butter", "bread", "milk"}, {"milk"}, {"beer", "nappies", "crisps"},
]
MIN_SUPPORT = Fraction(1, 4)
MIN_CONFIDENCE = Fraction(3, 5)

total = len(BASKETS)
singles = Counter(chain.from_iterable(BASKETS))
frequent = {item for item, count in singles.items() if Fraction(count, total) >= MIN_SUPPORT}
pairs = Counter(
    pair for basket in BASKETS for pair in combinations(sorted(basket & frequent), 2)
)

print("frequent items:", ", ".join(f"{item} {singles[item]}" for item in sorted(frequent)))
print("infrequent:", sorted(singles.keys() - frequent))

rules = []
for pair, count in pairs.items():
    if Fraction(count, total) < MIN_SUPPORT:
        continue
    for cause, effect in permutations(pair):
        confidence = Fraction(count, singles[cause])
        if confidence >= MIN_CONFIDENCE:
            lift = confidence / Fraction(singles[effect], total)
            rules.append((lift, confidence, cause, effect))

rules.sort(key=lambda rule: (-rule[0], -rule[1], rule[2]))
for lift, confidence, cause, effect in rules:
    print(f"{cause:>6} -> {effect:<7} confidence {float(confidence):.2f}  lift {float(lift):.2f}  ({lift})")

triples = Counter(triple for basket in BASKETS for triple in combinations(sorted(basket), 3))
print("baskets with three or more:", sum(len(basket) >= 3 for basket in BASKETS), "| distinct triples:", len(triples))
[[cause, effect, str(lift)] for lift, _confidence, cause, effect in rules]

# --- prints
# frequent items: beer 3, bread 4, butter 3, crisps 3, jam 2, milk 4
# infrequent: ['nappies']
#   beer -> crisps  confidence 1.00  lift 2.67  (8/3)
# crisps -> beer    confidence 1.00  lift 2.67  (8/3)
# butter -> bread   confidence 1.00  lift 2.00  (2)
#    jam -> bread   confidence 1.00  lift 2.00  (2)
#  bread -> butter  confidence 0.75  lift 2.00  (2)
# baskets with three or more: 5 | distinct triples: 5
# --- value: [["beer", "crisps", "8/3"], ["crisps", "beer", "8/3"], ["butter", "bread", "2"], ["jam", "bread", "2"], ["bread", "butter", "2"]]
