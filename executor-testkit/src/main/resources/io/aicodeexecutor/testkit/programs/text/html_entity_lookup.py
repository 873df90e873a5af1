# Escapes and unescapes HTML text and looks characters up in the entity tables.
import html
import re
from html.entities import codepoint2name, entitydefs, html5, name2codepoint


def escape_named(text: str) -> str:
    """Replace every character that has an HTML 4 entity name; keep ASCII, number the rest."""
    pieces = []
    for char in text:
        point = ord(char)
        if point in codepoint2name:
            pieces.append(f"&{codepoint2name[point]};")
        else:
            pieces.append(char if char.isascii() else f"&#x{point:X};")
    return "".join(pieces)


def unescape_strict(text: str) -> tuple[str, list[str]]:
    """Expand only HTML 4 names; report names that are unknown."""
    unknown: list[str] = []

    def expand(match: re.Match[str]) -> str:
        name = match["name"]
        if name in name2codepoint:
            return chr(name2codepoint[name])
        unknown.append(name)
        return match[0]

    return re.sub(r"&(?P<name>[A-Za-z][A-Za-z0-9]*);", expand, text), unknown


print(html.escape("""<a title="x" alt='y'>R&D</a>"""))
print(html.escape("""<"it's">""", quote=False))

SAMPLES = ["&lt;p&gt; 5 &gt; 3 &amp;&amp; x", "caf&eacute; &copy 2024 &notin; &notit;", "&#65;&#x42;&#0067; &#8364;",
           "&#128; &#xD800; &#0; &#1114112;", "&amp;lt; is &lt;", "fish & chips; &unknown; &", "&NotEqualTilde;|&fjlig;"]
for sample in SAMPLES:
    print(f"{sample:<38} -> {html.unescape(sample)!a}")

text = "Größe ≥ 5 € – “naïve” ☕ <ok>"
encoded = escape_named(text)
print(encoded)
print(html.unescape(encoded) == text, unescape_strict("&alpha;&Omega; &rarr; &apos; &bogus;"))

print(name2codepoint["hearts"], codepoint2name[0x3C0], entitydefs["eacute"], html5["rarr;"], html5["amp"], "apos;" in html5)
print(len(name2codepoint), len(codepoint2name), len(html5) > 2000)
double = sorted(name for name, value in html5.items() if len(value) == 2 and name.startswith("n") and value[0] == "<")
print("two-character references:", double)
greek = [name for name in name2codepoint if 0x391 <= name2codepoint[name] <= 0x3C9 and name[0].isupper()]
"".join(chr(name2codepoint[name]) for name in greek)

# --- prints
# &lt;a title=&quot;x&quot; alt=&#x27;y&#x27;&gt;R&amp;D&lt;/a&gt;
# &lt;"it's"&gt;
# &lt;p&gt; 5 &gt; 3 &amp;&amp; x        -> '<p> 5 > 3 && x'
# caf&eacute; &copy 2024 &notin; &notit; -> 'caf\xe9 \xa9 2024 \u2209 \xacit;'
# &#65;&#x42;&#0067; &#8364;             -> 'ABC \u20ac'
# &#128; &#xD800; &#0; &#1114112;        -> '\u20ac \ufffd \ufffd \ufffd'
# &amp;lt; is &lt;                       -> '&lt; is <'
# fish & chips; &unknown; &              -> 'fish & chips; &unknown; &'
# &NotEqualTilde;|&fjlig;                -> '\u2242\u0338|fj'
# Gr&ouml;&szlig;e &ge; 5 &euro; &ndash; &ldquo;na&iuml;ve&rdquo; &#x2615; &lt;ok&gt;
# True ('αΩ → &apos; &bogus;', ['apos', 'bogus'])
# 9829 pi é → & True
# 252 252 True
# two-character references: ['nvlt;']
# --- value: "ΑΒΧΔΕΗΓΙΚΛΜΝΩΟΦΠΨΡΣΤΘΥΞΖ"
