# Classify messages as spam or ham with naive Bayes, Laplace smoothing and log probabilities.
import math
import re
from collections import Counter

TRAINING = [
    ("spam", "win a free prize now"), ("spam", "free money claim your prize"), ("spam", "cheap loans win money now"),
    ("ham", "are we meeting for lunch now"), ("ham", "your report is due on monday"),
    ("ham", "lunch on monday is fine"), ("ham", "the project meeting moved to monday"),
]


class NaiveBayes:
    def __init__(self) -> None:
        self.documents: Counter[str] = Counter()
        self.words: dict[str, Counter[str]] = {}

    def fit(self, samples: list[tuple[str, str]]) -> "NaiveBayes":
        for label, text in samples:
            self.documents[label] += 1
            self.words.setdefault(label, Counter()).update(self.tokens(text))
        self.vocabulary = set().union(*self.words.values())
        return self

    @staticmethod
    def tokens(text: str) -> list[str]:
        return re.findall(r"[a-z']+", text.lower())

    def word_probability(self, word: str, label: str) -> float:
        return (self.words[label][word] + 1) / (self.words[label].total() + len(self.vocabulary))

    def posterior(self, text: str) -> dict[str, float]:
        known = [word for word in self.tokens(text) if word in self.vocabulary]
        logs = {
            label: math.log(count / self.documents.total()) + sum(math.log(self.word_probability(w, label)) for w in known)
            for label, count in self.documents.items()
        }
        peak = max(logs.values())
        weights = {label: math.exp(value - peak) for label, value in logs.items()}
        return {label: weight / sum(weights.values()) for label, weight in weights.items()}

    def telling_words(self, label: str, other: str, top: int = 3) -> list[str]:
        ratio = {w: self.word_probability(w, label) / self.word_probability(w, other) for w in self.vocabulary}
        return sorted(ratio, key=lambda w: (-round(ratio[w], 9), w))[:top]


model = NaiveBayes().fit(TRAINING)
print(f"{len(model.vocabulary)} words known; typical spam: {model.telling_words('spam', 'ham')}, ham: {model.telling_words('ham', 'spam')}")
verdicts = []
for text in ["Claim a FREE prize", "Lunch meeting on Monday?", "money for the project", "win lunch now", "zebra xylophone"]:
    odds = model.posterior(text)
    verdict = max(odds, key=odds.get)
    verdicts.append(verdict)
    print(f"{text:<26}{verdict:<5}{odds['spam']:>7.1%} spam")
verdicts

# --- prints
# 25 words known; typical spam: ['free', 'money', 'prize'], ham: ['monday', 'is', 'lunch']
# Claim a FREE prize        spam   98.2% spam
# Lunch meeting on Monday?  ham     1.4% spam
# money for the project     ham    36.8% spam
# win lunch now             spam   66.0% spam
# zebra xylophone           ham    42.9% spam
# --- value: ["spam", "ham", "ham", "spam", "ham"]
