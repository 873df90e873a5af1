# Splits text into user-perceived characters: combining marks, emoji sequences, flags and Hangul jamo.
import unicodedata

ZWJ = "\u200d"


def is_extender(char: str) -> bool:
    return unicodedata.category(char)[0] == "M" or char == ZWJ or "\U0001f3fb" <= char <= "\U0001f3ff"


def is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def jamo_kind(char: str) -> str:
    point = ord(char)
    if 0x1100 <= point <= 0x115F:
        return "L"
    if 0x1160 <= point <= 0x11A7:
        return "V"
    if 0x11A8 <= point <= 0x11FF:
        return "T"
    return ""


def continues(cluster: str, char: str) -> bool:
    last = cluster[-1]
    if (last, char) == ("\r", "\n"):
        return True
    if is_extender(char) or last == ZWJ:
        return True
    if is_regional(char) and all(map(is_regional, cluster)):
        return len(cluster) % 2 == 1
    return (jamo_kind(last), jamo_kind(char)) in {("L", "L"), ("L", "V"), ("V", "V"), ("V", "T"), ("T", "T")}


def graphemes(text: str) -> list[str]:
    clusters: list[str] = []
    for char in text:
        if clusters and continues(clusters[-1], char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


SAMPLES = {
    "accents": "cafe\u0301 n\u0303",
    "family": "👨‍👩‍👧!",
    "skin tones": "👍🏽👋",
    "flags": "🇫🇷🇯🇵🇧",
    "keycap": "1️⃣2",
    "jamo": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "zalgo": "Z\u0351\u036b\u0343a\u0300\u0301\u0302",
    "devanagari": "नमस्ते",
    "newline": "a\r\nb",
}
counts = {}
for name, text in SAMPLES.items():
    clusters = graphemes(text)
    counts[name] = len(clusters)
    sizes = [len(cluster) for cluster in clusters]
    print(f"{name:<11} {len(text):>2} code points, {len(text.encode()):>2} bytes, {len(clusters)} clusters {sizes}")

backwards = "".join(reversed(graphemes("noe\u0308l 🇫🇷")))
print(backwards == "🇫🇷 le\u0308on", backwards == "noe\u0308l 🇫🇷"[::-1])
print(ascii(graphemes("👨‍👩‍👧!")), unicodedata.normalize("NFC", SAMPLES["jamo"]))
print("".join(cluster[0] for cluster in graphemes(SAMPLES["zalgo"])))
counts

# --- prints
# accents      8 code points, 10 bytes, 6 clusters [1, 1, 1, 2, 1, 2]
# family       6 code points, 19 bytes, 2 clusters [5, 1]
# skin tones   3 code points, 12 bytes, 2 clusters [2, 1]
# flags        5 code points, 20 bytes, 3 clusters [2, 2, 1]
# keycap       4 code points,  8 bytes, 2 clusters [3, 1]
# jamo         6 code points, 18 bytes, 2 clusters [3, 3]
# zalgo        8 code points, 14 bytes, 2 clusters [4, 4]
# devanagari   6 code points, 18 bytes, 4 clusters [1, 1, 2, 2]
# newline      4 code points,  4 bytes, 3 clusters [1, 2, 1]
# True False
# ['\U0001f468\u200d\U0001f469\u200d\U0001f467', '!'] 한글
# Za
# --- value: {"accents": 6, "family": 2, "skin tones": 2, "flags": 3, "keycap": 2, "jamo": 2, "zalgo": 2, "devanagari": 4, "newline": 3}
