# Counts words in a poem, case-folded and without stop words, and draws a small histogram.
import re
from collections import Counter

POEM = """
The fog comes
on little cat feet.

It sits looking
over harbor and city
on silent haunches
and then moves on.

The cat's feet -- the CAT'S little, little feet -- don't
make a well-known sound; the fog doesn't either.
"""

STOP_WORDS = frozenset("a and it on over the then".split())
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def words(text: str) -> list[str]:
    return [re.sub(r"'s$", "", word) for word in WORD.findall(text.casefold())]


def histogram(counts: Counter, rows: int, width: int = 20) -> list[str]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:rows]
    peak = ranked[0][1]
    return [f"{word:>10} {count:>2} {'█' * round(count / peak * width)}" for word, count in ranked]


all_words = words(POEM)
content = Counter(word for word in all_words if word not in STOP_WORDS)
print(f"{len(all_words)} words, {len(set(all_words))} distinct, {sum(content.values())} after stop words")
for line in histogram(content, rows=6):
    print(line)

by_length: dict[int, list[str]] = {}
for word in sorted(set(all_words)):
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length, reverse=True)[:4]:
    print(length, ", ".join(by_length[length]))

bigrams = Counter(zip(all_words, all_words[1:]))
repeated = sorted(" ".join(pair) for pair, count in bigrams.items() if count > 1)
print("repeated pairs:", repeated)
hapaxes = sum(1 for count in content.values() if count == 1)
{"top": max(content, key=lambda word: (content[word], word)), "hapaxes": hapaxes}

# --- prints
# 38 words, 25 distinct, 25 after stop words
#        cat  3 ████████████████████
#       feet  3 ████████████████████
#     little  3 ████████████████████
#        fog  2 █████████████
#       city  1 ███████
#      comes  1 ███████
# 10 well-known
# 8 haunches
# 7 doesn't, looking
# 6 either, harbor, little, silent
# repeated pairs: ['cat feet', 'the cat', 'the fog']
# --- value: {"top": "little", "hapaxes": 14}
