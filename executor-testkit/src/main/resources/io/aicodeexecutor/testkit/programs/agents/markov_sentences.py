# Train a second-order Markov chain on a nursery rhyme and generate seeded sentences.
import random
import re
from collections import defaultdict

RHYME = """
This is the house that Jack built. This is the malt that lay in the house that Jack built.
This is the rat that ate the malt that lay in the house that Jack built. This is the cat that
chased the rat that ate the malt. This is the dog that worried the cat that lay in the malt.
The dog that chased the cat ate the malt that Jack built.
"""


def train(text: str, order: int = 2) -> dict[tuple[str, ...], list[str]]:
    chain = defaultdict(list)
    for sentence in re.findall(r"[^.]+\.", text):
        words = ["<start>"] * order + sentence.rstrip(".").split() + ["<stop>"]
        for index in range(order, len(words)):
            chain[tuple(words[index - order:index])].append(words[index])
    return dict(chain)


def generate(chain: dict[tuple[str, ...], list[str]], order: int = 2, limit: int = 25) -> str:
    words = ["<start>"] * order
    while len(words) < limit + order:
        following = random.choice(chain[tuple(words[-order:])])
        if following == "<stop>":
            break
        words.append(following)
    return " ".join(words[order:]) + "."


chain = train(RHYME)
choices = {state: sorted(set(options)) for state, options in chain.items()}
print(f"{len(chain)} states, {sum(len(c) > 1 for c in choices.values())} of them with a real choice")
for state in [("<start>", "<start>"), ("that", "Jack"), ("the", "malt"), ("ate", "the")]:
    counted = [f"{word} {chain[state].count(word)}/{len(chain[state])}" for word in choices[state]]
    print(f"after {' '.join(state)!r}: {', '.join(counted)}")

random.seed(7)
sentences = [generate(chain) for _sentence in range(4)]
for number, sentence in enumerate(sentences, 1):
    print(f"{number}. {sentence}")
random.seed(7)
assert generate(chain) == sentences[0]
[len(sentence.split()) for sentence in sentences]

# --- prints
# 28 states, 9 of them with a real choice
# after '<start> <start>': The 1/6, This 5/6
# after 'that Jack': built 4/4
# after 'the malt': <stop> 2/5, that 3/5
# after 'ate the': malt 3/3
# 1. This is the house that Jack built.
# 2. This is the malt that lay in the house that Jack built.
# 3. This is the dog that chased the rat that ate the malt that Jack built.
# 4. This is the dog that chased the rat that ate the malt that lay in the malt.
# --- value: [7, 12, 15, 17]
