# Indexes surnames by Soundex and by a simplified Metaphone to find names that sound alike.
import re
from collections import defaultdict

CODES = str.maketrans("BFPVCGJKQSXZDTLMNR", "111122222222334556")


def soundex(name: str) -> str:
    letters = re.sub(r"[^A-Z]", "", name.upper())
    if not letters:
        return "0000"
    without_hw = letters[0] + re.sub("[HW]", "", letters[1:])
    digits = without_hw.translate(CODES)
    squeezed = re.sub(r"(\d)\1+", r"\1", digits)
    return (letters[0] + re.sub(r"\D", "", squeezed[1:]) + "000")[:4]


METAPHONE_RULES = [
    (r"^(?:KN|GN|PN|AE|WR)", lambda m: m[0][1]),
    (r"^X", "S"), (r"^WH", "W"), (r"MB$", "M"),
    (r"(?<!S)CH|SH", "X"), (r"SCH", "SK"), (r"TH", "0"), (r"PH", "F"),
    (r"C(?=[IEY])", "S"), (r"C", "K"), (r"DG(?=[EIY])", "J"), (r"D", "T"),
    (r"GH(?![AEIOU])", ""), (r"G(?=[IEY])", "J"), (r"G", "K"), (r"Q", "K"), (r"V", "F"), (r"Z", "S"),
    (r"([B-DF-HJ-NP-TV-Z])\1+", r"\1"),
    (r"[WY](?![AEIOU])", ""), (r"H(?![AEIOU])", ""), (r"(?<!^)[AEIOU]", ""),
]


def metaphone(name: str) -> str:
    code = re.sub(r"[^A-Z]", "", name.upper())
    for pattern, replacement in METAPHONE_RULES:
        code = re.sub(pattern, replacement, code)
    return code


REFERENCE = {"Robert": "R163", "Rupert": "R163", "Rubin": "R150", "Ashcraft": "A261", "Tymczak": "T522",
             "Pfister": "P236", "Honeyman": "H555", "Lloyd": "L300", "Gutierrez": "G362", "Jackson": "J250", "Lee": "L000"}
failures = {name: soundex(name) for name, code in REFERENCE.items() if soundex(name) != code}
print("soundex mismatches:", failures)

NAMES = ["Smith", "Smythe", "Schmidt", "Knight", "Night", "Philips", "Fillips", "Meyer", "Meier", "Wright", "Rite",
         "O'Hara", "Catherine", "Katherine", "Thomson", "Thompson", "Xavier"]
index: defaultdict[str, list[str]] = defaultdict(list)
for name in NAMES:
    index[soundex(name)].append(name)
    print(f"{name:<10} {soundex(name)} {metaphone(name)}")

print({code: names for code, names in sorted(index.items()) if len(names) > 1})
by_sound: defaultdict[str, list[str]] = defaultdict(list)
for name in NAMES:
    by_sound[metaphone(name)].append(name)
[names for code, names in sorted(by_sound.items()) if len(names) > 1]

# --- prints
# soundex mismatches: {}
# Smith      S530 SM0
# Smythe     S530 SM0
# Schmidt    S530 SKMT
# Knight     K523 NT
# Night      N230 NT
# Philips    P412 FLPS
# Fillips    F412 FLPS
# Meyer      M600 MYR
# Meier      M600 MR
# Wright     W623 RT
# Rite       R300 RT
# O'Hara     O600 OHR
# Catherine  C365 K0RN
# Katherine  K365 K0RN
# Thomson    T525 0MSN
# Thompson   T512 0MPSN
# Xavier     X160 SFR
# {'M600': ['Meyer', 'Meier'], 'S530': ['Smith', 'Smythe', 'Schmidt']}
# --- value: [["Philips", "Fillips"], ["Catherine", "Katherine"], ["Knight", "Night"], ["Wright", "Rite"], ["Smith", "Smythe"]]
