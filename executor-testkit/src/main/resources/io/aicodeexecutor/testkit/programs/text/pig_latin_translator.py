# Translates sentences into Pig Latin, keeping capitals, hyphens and punctuation, and back with a word list.
import re

CLUSTER = re.compile(r"(?i)^(?P<onset>[^aeiouy]*qu|y(?=[aeiou])|[^aeiouy]*)(?P<rest>.*)$")
WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")


def match_case(original: str, word: str) -> str:
    if len(original) > 1 and original.isupper():
        return word.upper()
    if original[0].isupper():
        return word.capitalize()
    return word.lower()


def encode_word(word: str) -> str:
    onset, rest = CLUSTER.match(word).group("onset", "rest")
    suffix = "ay" if onset else "way"
    return match_case(word, (rest + onset).lower() + suffix)


def encode(sentence: str) -> str:
    return WORD.sub(lambda match: encode_word(match.group()), sentence)


def decode_candidates(word: str) -> list[str]:
    lowered = word.lower()
    if not lowered.endswith("ay"):
        return [lowered]
    body = lowered[:-2]
    candidates = [body[-size:] + body[:-size] for size in range(1, len(body))]
    if body.endswith("w"):
        candidates.insert(0, body[:-1])
    return [candidate for candidate in candidates if encode_word(candidate) == lowered]


def decode(sentence: str, vocabulary: set[str]) -> str:
    def pick(match: re.Match) -> str:
        candidates = decode_candidates(match.group())
        known = [candidate for candidate in candidates if candidate in vocabulary]
        return match_case(match.group(), (known or candidates or [match.group()])[0])

    return WORD.sub(pick, sentence)


SENTENCES = [
    "Hello, world!",
    "The quick brown fox isn't QUIET; it squeaks.",
    "Yellow rhythm, my style: apple-green by 2 o'clock.",
    "I shrug.",
]
vocabulary = {word.lower() for sentence in SENTENCES for word in WORD.findall(sentence)}
for sentence in SENTENCES:
    secret = encode(sentence)
    print(secret)
    print("   ", decode(secret, vocabulary))

for word in ("eelspay", "itchway", "ashtray", "ay"):
    print(word, decode_candidates(word))
print(re.subn(r"(?i)\b[a-z]+ay\b", "*", encode(SENTENCES[1])))
[encode_word(word) for word in ("string", "egg", "yes", "nth", "square")]

# --- prints
# Ellohay, orldway!
#     Hello, world!
# Ethay ickquay ownbray oxfay isn'tway IETQUAY; itway eakssquay.
#     The quick brown fox isn't QUIET; it squeaks.
# Ellowyay ythmrhay, ymay ylestay: appleway-eengray ybay 2 o'clockway.
#     Yellow rhythm, my style: apple-green by 2 o'clock.
# Iway ugshray.
#     I shrug.
# eelspay ['peels', 'speel', 'lspee']
# itchway ['itch', 'witch', 'hwitc', 'chwit', 'tchwi']
# ashtray ['rasht', 'trash', 'htras', 'shtra']
# ay []
# ("* * * * isn'* *; * *.", 8)
# --- value: ["ingstray", "eggway", "esyay", "nthay", "aresquay"]
