# Recommend articles by cosine similarity between TF-IDF vectors.
import math
from collections import Counter

ARTICLES = {
    "Baking bread": "flour water yeast salt oven bread crust dough dough bread",
    "Pizza at home": "dough flour yeast tomato cheese oven pizza stone",
    "Growing tomatoes": "tomato plant soil water sun garden seed",
    "Garden ponds": "garden water plant fish pump stone",
    "Goldfish care": "fish water tank pump food",
    "Chess openings": "pawn knight bishop centre castle king",
}
STOP_SHARE = 0.6


def tf_idf(documents: dict[str, str]) -> dict[str, dict[str, float]]:
    counts = {title: Counter(text.split()) for title, text in documents.items()}
    document_frequency = Counter(word for words in counts.values() for word in words)
    total = len(documents)
    idf = {w: math.log(total / df) for w, df in document_frequency.items() if df / total <= STOP_SHARE}
    return {title: {w: n / words.total() * idf[w] for w, n in words.items() if w in idf} for title, words in counts.items()}


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    shared = sum(weight * b[word] for word, weight in a.items() if word in b)
    return shared / (math.hypot(*a.values()) * math.hypot(*b.values()))


vectors = tf_idf(ARTICLES)
for title in ("Baking bread", "Chess openings"):
    keywords = sorted(vectors[title].items(), key=lambda pair: (-round(pair[1], 9), pair[0]))[:3]
    print(f"{title}: " + ", ".join(f"{word} {weight:.3f}" for word, weight in keywords))

suggestions = {}
for title, vector in vectors.items():
    scores = {other: cosine(vector, vectors[other]) for other in vectors if other != title}
    ranked = sorted((other for other in scores if scores[other] > 0.05), key=lambda o: (-round(scores[o], 9), o))
    suggestions[title] = ranked[:2]
    print(f"{title:<17}-> " + (", ".join(f"{other} ({scores[other]:.2f})" for other in ranked[:2]) or "nothing similar"))

liked = ["Baking bread", "Garden ponds"]
profile = Counter()
for title in liked:
    profile.update(vectors[title])
best = max((title for title in vectors if title not in liked), key=lambda title: cosine(profile, vectors[title]))
print(f"for a reader of {' and '.join(liked)}: {best}")
suggestions

# --- prints
# Baking bread: bread 0.358, dough 0.220, crust 0.179
# Chess openings: bishop 0.299, castle 0.299, centre 0.299
# Baking bread     -> Pizza at home (0.31)
# Pizza at home    -> Baking bread (0.31), Garden ponds (0.13)
# Growing tomatoes -> Garden ponds (0.27), Pizza at home (0.09)
# Garden ponds     -> Goldfish care (0.33), Growing tomatoes (0.27)
# Goldfish care    -> Garden ponds (0.33)
# Chess openings   -> nothing similar
# for a reader of Baking bread and Garden ponds: Pizza at home
# --- value: {"Baking bread": ["Pizza at home"], "Pizza at home": ["Baking bread", "Garden ponds"], "Growing tomatoes": ["Garden ponds", "Pizza at home"], "Garden ponds": ["Goldfish care", "Growing tomatoes"], "Goldfish care": ["Garden ponds"], "Chess openings": []}
