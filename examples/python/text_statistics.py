"""Statistics of a text: words, sentences, readability, frequent words, and palindromes."""

import re
import string
import unicodedata
from collections import Counter
from itertools import chain, pairwise

TEXT = """\
The café on Main Street opens at noon. At noon, Hannah takes the table by the window; \
she always takes that table. "A naïve habit," says Otto, the waiter. But a habit is a habit, \
and the café is better for it. Did Otto ever ask her why? No. He never did!
"""

STOP_WORDS = frozenset("a an and at by but for he her is it on she that the".split())


def plain(text):
    """Folds case and drops accents: café and CAFE count as one word."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def sentences_of(text):
    return [sentence for sentence in re.split(r"(?<=[.!?])[\"\s]+", text.strip()) if sentence]


def words_of(sentence):
    return [word for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", plain(sentence))]


def syllables(word):
    """A rough count: groups of vowels, without a silent e at the end."""
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - (word.endswith("e") and not word.endswith("le") and groups > 1))


sentences = [words_of(sentence) for sentence in sentences_of(TEXT)]
words = list(chain.from_iterable(sentences))
frequent = Counter(word for word in words if word not in STOP_WORDS)
pairs = Counter(pair for sentence in sentences for pair in pairwise(sentence))
palindromes = sorted({word for word in words if len(word) > 2 and word == word[::-1]})
punctuation = sum(character in string.punctuation for character in TEXT)
ease = (206.835 - 1.015 * len(words) / len(sentences)
        - 84.6 * sum(map(syllables, words)) / len(words))

print(f"{len(words)} words ({len(set(words))} different) in {len(sentences)} sentences, {punctuation} marks")
print(f"reading ease {ease:.1f}")
for word, count in frequent.most_common(4):
    print(f"  {word:<8}{'*' * count}")

_ = {
    "longest": max(words, key=len),
    "pair": " ".join(pairs.most_common(1)[0][0]),
    "palindromes": palindromes,
    "sentence_lengths": [len(sentence) for sentence in sentences],
}
