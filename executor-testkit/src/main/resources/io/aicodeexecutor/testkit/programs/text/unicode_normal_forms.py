# Compares the four Unicode normalisation forms and uses them for caseless, accent-insensitive matching.
import unicodedata
from unicodedata import normalize

SAMPLES = {
    "e acute": "é",
    "e + acute": "e\u0301",
    "angstrom": "\u212b",
    "fi ligature": "\ufb01",
    "superscript": "x\u00b2",
    "hangul": "\ud55c",
    "fullwidth": "\uff21\uff42",
    "dots": "q\u0323\u0307",
    "dots swapped": "q\u0307\u0323",
    "circled": "\u2460\u24b6",
    "roman four": "\u2163",
}


def points(text: str) -> str:
    return " ".join(f"{ord(char):04X}" for char in text)


print(f"{'sample':<13}{'source':<16}{'NFC':<16}{'NFD':<16}{'NFKC':<16}NFKD")
for name, text in SAMPLES.items():
    forms = [points(normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")]
    print(f"{name:<13}{points(text):<16}{forms[0]:<16}{forms[1]:<16}{forms[2]:<16}{forms[3]}")


def strip_accents(text: str) -> str:
    kept = (char for char in normalize("NFD", text) if not unicodedata.combining(char))
    return normalize("NFC", "".join(kept))


def caseless_key(text: str) -> str:
    return normalize("NFC", normalize("NFD", text).casefold())


print("equal as written:", SAMPLES["e acute"] == SAMPLES["e + acute"])
print("canonically equal:", normalize("NFC", SAMPLES["e acute"]) == normalize("NFC", SAMPLES["e + acute"]))
for first, second in [("STRASSE", "straße"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("İ", "i̇"), ("résumé", "RE\u0301SUME\u0301"), ("a", "b")]:
    print(f"{first!a} ~ {second!a}: {caseless_key(first) == caseless_key(second)}")

for phrase in ("Crème brûlée", "Ångström Œuvre", "Đặng Thị", "наи́вный"):
    print(phrase, "->", strip_accents(phrase))

print("decomposition:", [unicodedata.decomposition(char).lower() or "-" for char in "é½ﬁÅA²"])
print("combining classes:", [unicodedata.combining(char) for char in "\u0301\u0323\u0345a\u3099"])
print("is_normalized:", [unicodedata.is_normalized(form, "e\u0301ﬁ") for form in ("NFC", "NFD", "NFKC", "NFKD")])
words = ["zebra", "Éclair", "eclair", "apple", "Zürich", "ábaco", "Öl"]
print(sorted(words))
sorted(words, key=lambda word: (strip_accents(word).casefold(), word))

# --- prints
# sample       source          NFC             NFD             NFKC            NFKD
# e acute      00E9            00E9            0065 0301       00E9            0065 0301
# e + acute    0065 0301       00E9            0065 0301       00E9            0065 0301
# angstrom     212B            00C5            0041 030A       00C5            0041 030A
# fi ligature  FB01            FB01            FB01            0066 0069       0066 0069
# superscript  0078 00B2       0078 00B2       0078 00B2       0078 0032       0078 0032
# hangul       D55C            D55C            1112 1161 11AB  D55C            1112 1161 11AB
# fullwidth    FF21 FF42       FF21 FF42       FF21 FF42       0041 0062       0041 0062
# dots         0071 0323 0307  0071 0323 0307  0071 0323 0307  0071 0323 0307  0071 0323 0307
# dots swapped 0071 0307 0323  0071 0323 0307  0071 0323 0307  0071 0323 0307  0071 0323 0307
# circled      2460 24B6       2460 24B6       2460 24B6       0031 0041       0031 0041
# roman four   2163            2163            2163            0049 0056       0049 0056
# equal as written: False
# canonically equal: True
# 'STRASSE' ~ 'stra\xdfe': True
# '\u03a3\u038a\u03a3\u03a5\u03a6\u039f\u03a3' ~ '\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2': True
# '\u0130' ~ 'i\u0307': True
# 'r\xe9sum\xe9' ~ 'RE\u0301SUME\u0301': True
# 'a' ~ 'b': False
# Crème brûlée -> Creme brulee
# Ångström Œuvre -> Angstrom Œuvre
# Đặng Thị -> Đang Thi
# наи́вный -> наивныи
# decomposition: ['0065 0301', '<fraction> 0031 2044 0032', '<compat> 0066 0069', '0041 030a', '-', '<super> 0032']
# combining classes: [230, 220, 240, 0, 8]
# is_normalized: [False, True, False, False]
# ['Zürich', 'apple', 'eclair', 'zebra', 'Éclair', 'Öl', 'ábaco']
# --- value: ["ábaco", "apple", "eclair", "Éclair", "Öl", "zebra", "Zürich"]
