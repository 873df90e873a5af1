# Converts a useful subset of Markdown to HTML with regular expressions and a small block parser.
import html
import re

INLINE_RULES = [
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<!\w)_(.+?)_(?!\w)"), r"<em>\g<1></em>"),
    (re.compile(r"\[(?P<label>[^\]]+)\]\((?P<url>[^)\s]+)\)"), r'<a href="\g<url>">\g<label></a>'),
]


def inline(text: str) -> str:
    codes: list[str] = []

    def stash(match: re.Match) -> str:
        codes.append(match[1])
        return f"@@{len(codes) - 1}@@"

    text = html.escape(re.sub(r"`([^`]+)`", stash, text), quote=False)
    for pattern, replacement in INLINE_RULES:
        text = pattern.sub(replacement, text)
    return re.sub(r"@@(\d+)@@", lambda m: f"<code>{html.escape(codes[int(m[1])], quote=False)}</code>", text)


def block(chunk: str) -> str:
    lines = chunk.splitlines()
    if heading := re.fullmatch(r"(#{1,6})\s+(.+?)\s*#*", chunk):
        level = len(heading[1])
        return f"<h{level}>{inline(heading[2])}</h{level}>"
    if all(line.startswith("> ") for line in lines):
        return "<blockquote>\n" + convert("\n".join(line[2:] for line in lines)) + "\n</blockquote>"
    for tag, marker in (("ul", r"[-*] "), ("ol", r"\d+\. ")):
        if all(re.match(marker, line) for line in lines):
            items = (f"  <li>{inline(re.sub('^' + marker, '', line))}</li>" for line in lines)
            return "\n".join([f"<{tag}>", *items, f"</{tag}>"])
    if re.fullmatch(r"(?:-{3,}|\*{3,})", chunk):
        return "<hr>"
    return f"<p>{inline(' '.join(lines))}</p>"


def convert(markdown: str) -> str:
    chunks = re.split(r"\n{2,}", markdown.strip())
    return "\n".join(block(chunk) for chunk in chunks)


SOURCE = """# Release *notes* & more #

Version **2.1** fixes `a < b` and _three_ bugs
in snake_case_names. See [the log](https://example.org/log?a=1).

- faster **parser**
- fewer `**stars**`

1. install
2. enjoy

> Quoted **text**

---
"""

if __name__ == "__main__":
    rendered = convert(SOURCE)
    print(rendered)
    print("tags:", sorted(set(re.findall(r"<(\w+)", rendered))))

len(re.findall(r"</\w+>", rendered))

# --- prints
# <h1>Release *notes* &amp; more</h1>
# <p>Version <strong>2.1</strong> fixes <code>a &lt; b</code> and <em>three</em> bugs in snake_case_names. See <a href="https://example.org/log?a=1">the log</a>.</p>
# <ul>
#   <li>faster <strong>parser</strong></li>
#   <li>fewer <code>**stars**</code></li>
# </ul>
# <ol>
#   <li>install</li>
#   <li>enjoy</li>
# </ol>
# <blockquote>
# <p>Quoted <strong>text</strong></p>
# </blockquote>
# <hr>
# tags: ['a', 'blockquote', 'code', 'em', 'h1', 'hr', 'li', 'ol', 'p', 'strong', 'ul']
# --- value: 17
