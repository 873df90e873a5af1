# Vigenère cipher that keeps case and punctuation, with a tabula recta excerpt and an autokey variant.
from itertools import cycle
from string import ascii_uppercase
from typing import Iterable, Iterator


def shift_letter(ch: str, amount: int) -> str:
    base = ord("A") if ch.isupper() else ord("a")
    return chr((ord(ch) - base + amount) % 26 + base)


def is_letter(ch: str) -> bool:
    return ch.isascii() and ch.isalpha()


def vigenere(text: str, key: str, decrypt: bool = False) -> str:
    if not key or not all(is_letter(ch) for ch in key):
        raise ValueError(f"key must consist of letters: {key!r}")
    sign = -1 if decrypt else 1
    shifts = cycle(ascii_uppercase.index(ch) for ch in key.upper())
    return "".join(shift_letter(ch, sign * next(shifts)) if is_letter(ch) else ch for ch in text)


def autokey_encrypt(text: str, key: str) -> str:
    stream: Iterator[str] = iter(key + "".join(filter(is_letter, text)))
    return "".join(shift_letter(ch, ord(next(stream).upper()) - 65) if is_letter(ch) else ch for ch in text)


def autokey_decrypt(text: str, key: str) -> str:
    stream, plain, position = list(key), [], 0
    for ch in text:
        if is_letter(ch):
            ch = shift_letter(ch, -(ord(stream[position].upper()) - 65))
            stream.append(ch)
            position += 1
        plain.append(ch)
    return "".join(plain)


def tabula_recta(rows: Iterable[str]) -> None:
    for row in rows:
        offset = ascii_uppercase.index(row)
        print(row, "|", " ".join(ascii_uppercase[offset:] + ascii_uppercase[:offset]))


def index_of_coincidence(text: str) -> float:
    letters = [ch for ch in text.upper() if is_letter(ch)]
    total = len(letters)
    return sum(letters.count(ch) * (letters.count(ch) - 1) for ch in ascii_uppercase) / (total * (total - 1))


tabula_recta("ALE")
MESSAGE = "Attack at dawn! The ships sail at noon, and the tide waits for no one."
secret = vigenere(MESSAGE, "Lemon")
print(secret)
print(vigenere(secret, "lemon", decrypt=True))
auto = autokey_encrypt(MESSAGE, "QUEENLY")
print(auto)
print(autokey_decrypt(auto, "queenly") == MESSAGE)
print(f"coincidence: plain {index_of_coincidence(MESSAGE):.4f}, cipher {index_of_coincidence(secret):.4f}")
for bad in ("", "two words", "clé"):
    try:
        vigenere("x", bad)
    except ValueError as error:
        print(error)
secret[:14]

# --- prints
# A | A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
# L | L M N O P Q R S T U V W X Y Z A B C D E F G H I J K
# E | E F G H I J K L M N O P Q R S T U V W X Y Z A B C D
# Lxfopv ef rnhr! Fvr dludf deuz ne raca, lrp hup xurr heuhf qsd bb zrq.
# Attack at dawn! The ships sail at noon, and the tide waits for no one.
# Qnxepv yt wtwp! Dhx vhecl zeas ii fgov, lnw gvs giqh phmma isn nw hfj.
# True
# coincidence: plain 0.0769, cipher 0.0573
# key must consist of letters: ''
# key must consist of letters: 'two words'
# key must consist of letters: 'clé'
# --- value: "Lxfopv ef rnhr"
