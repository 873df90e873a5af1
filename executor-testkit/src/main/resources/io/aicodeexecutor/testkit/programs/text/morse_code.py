# Encodes and decodes Morse code, computes its timing, and decodes messages that have lost their gaps.
from functools import lru_cache

ALPHABET = dict(zip(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    (".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. "
     "----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.").split(),
)) | {".": ".-.-.-", ",": "--..--", "?": "..--..", "/": "-..-.", "@": ".--.-."}
REVERSE = {code: char for char, code in ALPHABET.items()}


def encode(text: str) -> str:
    words = text.upper().split()
    unknown = {char for word in words for char in word} - ALPHABET.keys()
    if unknown:
        raise ValueError(f"no Morse code for {''.join(sorted(unknown))}")
    return " / ".join(" ".join(ALPHABET[char] for char in word) for word in words)


def decode(signal: str) -> str:
    return " ".join("".join(REVERSE.get(code, "#") for code in word.split()) for word in signal.split("/"))


def units(signal: str) -> int:
    """Dot 1, dash 3, gap inside a letter 1, between letters 3, between words 7."""
    total = 0
    for word_number, word in enumerate(signal.split(" / ")):
        total += 7 if word_number else 0
        for letter_number, letter in enumerate(word.split()):
            total += 3 if letter_number else 0
            total += sum(1 if mark == "." else 3 for mark in letter) + len(letter) - 1
    return total


def readings(dense: str, dictionary: frozenset[str]) -> list[str]:
    coded = {word: "".join(ALPHABET[char] for char in word) for word in dictionary}

    @lru_cache(maxsize=None)
    def solve(position: int) -> tuple[str, ...]:
        if position == len(dense):
            return ("",)
        return tuple(
            f"{word} {rest}".strip()
            for word, code in sorted(coded.items()) if dense.startswith(code, position)
            for rest in solve(position + len(code))
        )

    return list(solve(0))


for message in ("SOS", "Paris", "What hath God wrought?", "mail me @ 9"):
    signal = encode(message)
    assert decode(signal) == message.upper()
    print(f"{message}: {signal} ({units(signal)} units)")

print(decode("... --- ... / ...... / .-"))
try:
    encode("50 € = más")
except ValueError as error:
    print("ValueError:", error)

dense = encode("meet at noon").replace(" ", "").replace("/", "")
found = readings(dense, frozenset({"MEET", "AT", "NOON", "GET", "A", "MET", "TEA", "NO", "ON", "T", "EAT"}))
print(dense, len(found), found[:3])
"MEET AT NOON" in found

# --- prints
# SOS: ... --- ... (27 units)
# Paris: .--. .- .-. .. ... (43 units)
# What hath God wrought?: .-- .... .- - / .... .- - .... / --. --- -.. / .-- .-. --- ..- --. .... - ..--.. (207 units)
# mail me @ 9: -- .- .. .-.. / -- . / .--.-. / ----. (99 units)
# SOS # A
# ValueError: no Morse code for =Á€
# --..-.---.-------. 27 ['GET A MET T T ON', 'GET A T NO ON', 'GET A T NOON']
# --- value: true
