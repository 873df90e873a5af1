# Describes characters with unicodedata: names, categories, digit values, direction and width.
import unicodedata
from collections import Counter

TEXT = "Aé9٣½Ⅷ万 _-(«$+\u0301\u200d\u00a0א🙂ßǅʰ"

MAJOR = {"L": "letter", "M": "mark", "N": "number", "P": "punctuation", "S": "symbol", "Z": "separator", "C": "other"}

for char in TEXT:
    shown = char if char.isprintable() and not unicodedata.combining(char) else " "
    number = unicodedata.digit(char) if char.isdigit() else None
    print(f"{shown} U+{ord(char):05X} {unicodedata.category(char)} {unicodedata.bidirectional(char):<3} "
          f"{unicodedata.east_asian_width(char):<2} {'' if number is None else number:<5} {unicodedata.name(char)}")

majors = Counter(MAJOR[unicodedata.category(char)[0]] for char in TEXT)
print(sorted(majors.items()))


def numeric_views(char: str) -> tuple:
    return (unicodedata.decimal(char, None), unicodedata.digit(char, None)) if char.isdigit() else ()


for char in "7²½٣Ⅷ一x":
    flags = "".join("y" if test else "n" for test in (char.isdecimal(), char.isdigit(), char.isnumeric(), char.isalnum()))
    print(f"{char} {numeric_views(char)} {flags}")

print(unicodedata.lookup("GREEK SMALL LETTER OMEGA"), unicodedata.lookup("SNOWMAN"), "\N{BLACK STAR}", "\N{EM DASH}")
print([unicodedata.bidirectional(char) for char in "(<a»"], unicodedata.name("\n", "<control>"))
for attempt in (lambda: unicodedata.lookup("NO SUCH CHARACTER"), lambda: unicodedata.name("\x00"),
                lambda: unicodedata.digit("x"), lambda: unicodedata.decimal("²")):
    try:
        attempt()
    except (KeyError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")

print(int("٣٤") + int("１２"), float("२.५"), "Ⅷ".lower(), "ǆ".title() == "ǅ", "ß".upper())
controls = [code for code in range(256) if unicodedata.category(chr(code)) == "Cc"]
[len(controls), controls[0], controls[-1]]

# --- prints
# A U+00041 Lu L   Na       LATIN CAPITAL LETTER A
# é U+000E9 Ll L   A        LATIN SMALL LETTER E WITH ACUTE
# 9 U+00039 Nd EN  Na 9     DIGIT NINE
# ٣ U+00663 Nd AN  N  3     ARABIC-INDIC DIGIT THREE
# ½ U+000BD No ON  A        VULGAR FRACTION ONE HALF
# Ⅷ U+02167 Nl L   A        ROMAN NUMERAL EIGHT
# 万 U+04E07 Lo L   W        CJK UNIFIED IDEOGRAPH-4E07
#   U+00020 Zs WS  Na       SPACE
# _ U+0005F Pc ON  Na       LOW LINE
# - U+0002D Pd ES  Na       HYPHEN-MINUS
# ( U+00028 Ps ON  Na       LEFT PARENTHESIS
# « U+000AB Pi ON  N        LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
# $ U+00024 Sc ET  Na       DOLLAR SIGN
# + U+0002B Sm ES  Na       PLUS SIGN
#   U+00301 Mn NSM A        COMBINING ACUTE ACCENT
#   U+0200D Cf BN  N        ZERO WIDTH JOINER
#   U+000A0 Zs CS  N        NO-BREAK SPACE
# א U+005D0 Lo R   N        HEBREW LETTER ALEF
# 🙂 U+1F642 So ON  W        SLIGHTLY SMILING FACE
# ß U+000DF Ll L   A        LATIN SMALL LETTER SHARP S
# ǅ U+001C5 Lt L   N        LATIN CAPITAL LETTER D WITH SMALL LETTER Z WITH CARON
# ʰ U+002B0 Lm L   N        MODIFIER LETTER SMALL H
# [('letter', 7), ('mark', 1), ('number', 4), ('other', 1), ('punctuation', 4), ('separator', 2), ('symbol', 3)]
# 7 (7, 7) yyyy
# ² (None, 2) nyyy
# ½ () nnyy
# ٣ (3, 3) yyyy
# Ⅷ () nnyy
# 一 () nnyy
# x () nnny
# ω ☃ ★ —
# ['ON', 'ON', 'L', 'ON'] <control>
# KeyError: "undefined character name 'NO SUCH CHARACTER'"
# ValueError: no such name
# ValueError: not a digit
# ValueError: not a decimal
# 46 2.5 ⅷ True SS
# --- value: [65, 0, 159]
