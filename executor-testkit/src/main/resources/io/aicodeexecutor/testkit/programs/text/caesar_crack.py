# Encrypts with a Caesar shift via str.translate and breaks it with chi-squared letter statistics.
from string import ascii_lowercase, ascii_uppercase

# Relative frequency of a..z in English text, in percent.
ENGLISH = [8.2, 1.5, 2.8, 4.3, 12.7, 2.2, 2.0, 6.1, 7.0, 0.15, 0.77, 4.0, 2.4,
           6.7, 7.5, 1.9, 0.095, 6.0, 6.3, 9.1, 2.8, 0.98, 2.4, 0.15, 2.0, 0.074]


def shift_table(shift: int) -> dict[int, int]:
    shift %= 26
    rotated = [alphabet[shift:] + alphabet[:shift] for alphabet in (ascii_lowercase, ascii_uppercase)]
    return str.maketrans(ascii_lowercase + ascii_uppercase, "".join(rotated))


def encrypt(text: str, shift: int) -> str:
    return text.translate(shift_table(shift))


def chi_squared(text: str) -> float:
    letters = [ch for ch in text.lower() if ch in ascii_lowercase]
    score = 0.0
    for letter, percent in zip(ascii_lowercase, ENGLISH):
        expected = len(letters) * percent / 100
        score += (letters.count(letter) - expected) ** 2 / expected
    return score


def crack(ciphertext: str) -> tuple[int, str]:
    candidates = {shift: encrypt(ciphertext, -shift) for shift in range(26)}
    best = min(candidates, key=lambda shift: chi_squared(candidates[shift]))
    return best, candidates[best]


MESSAGES = {
    3: "Attack the northern gate at dawn; bring forty horses.",
    13: "Rot thirteen is its own inverse, as everybody knows.",
    21: "The treasure is buried beneath the old oak tree, 20 paces east!",
}

recovered = []
for shift, message in MESSAGES.items():
    secret = encrypt(message, shift)
    guess, plain = crack(secret)
    recovered.append(guess)
    print(f"{secret}\n  shift {guess:>2}: {plain}")
    assert plain == message

print(encrypt(encrypt("Hello", 13), 13), encrypt("xyz XYZ", 3), encrypt("abc", -1), encrypt("same", 52))
recovered == list(MESSAGES)

# --- prints
# Dwwdfn wkh qruwkhuq jdwh dw gdzq; eulqj iruwb kruvhv.
#   shift  3: Attack the northern gate at dawn; bring forty horses.
# Ebg guvegrra vf vgf bja vairefr, nf rirelobql xabjf.
#   shift 13: Rot thirteen is its own inverse, as everybody knows.
# Ocz omzvnpmz dn wpmdzy wzizvoc ocz jgy jvf omzz, 20 kvxzn zvno!
#   shift 21: The treasure is buried beneath the old oak tree, 20 paces east!
# Hello abc ABC zab same
# --- value: true
