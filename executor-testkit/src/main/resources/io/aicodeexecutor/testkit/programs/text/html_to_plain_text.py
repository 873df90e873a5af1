# Converts HTML to readable plain text: numbered lists, links as footnotes, preformatted and wrapped blocks.
import textwrap
from html import unescape
from html.parser import HTMLParser

BLOCKS = {"p", "h1", "li", "blockquote", "ul", "ol", "pre"}


class TextRenderer(HTMLParser):
    def __init__(self, width: int = 46):
        super().__init__(convert_charrefs=False)
        self.width, self.text, self.item = width, "", 0
        self.blocks, self.footnotes, self.stack = [], [], []

    def flush(self) -> None:
        raw, self.text = self.text, ""
        text, first, rest = " ".join(raw.split()), "", ""
        if text and "pre" in self.stack:
            self.blocks.append(textwrap.indent(raw.strip("\n"), "    "))
            text = ""
        if "li" in self.stack:
            first = f"  {self.item}. " if "ol" in self.stack else "  - "
            rest = " " * len(first)
        elif "blockquote" in self.stack:
            first = rest = "> "
        elif "h1" in self.stack:
            text = text.upper()
        if text:
            self.blocks.append(textwrap.fill(text, self.width, initial_indent=first, subsequent_indent=rest))

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.flush()
        if tag == "a":
            self.footnotes.append(dict(attrs).get("href", ""))
        self.item = 0 if tag == "ol" else self.item + (tag == "li")
        self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.text += {"br": " / "}.get(tag, f"<{tag}>")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.flush()
        if tag == "a":
            self.text += f" [{len(self.footnotes)}]"
        while self.stack and self.stack.pop() != tag:
            pass

    def handle_data(self, data):
        self.text += data

    def handle_entityref(self, name):
        self.text += unescape(f"&{name};")

    def handle_charref(self, name):
        self.text += unescape(f"&#{name};")


SOURCE = """<h1>Tea &amp; you</h1> <p>Tea is made from <a href="https://plants.example/camellia">one plant</a>, grown
in <i>many</i>&nbsp;countries &mdash; read <a href="/more">more&hellip;</a><br/>Next line &bogus; &#9749;&#x2713;</p>
<ol><li>Boil water, but let it cool for green teas of any kind.</li><li>Steep <b>gently</b>.</li></ol>
<ul><li>2 &lt; 3</li></ul><blockquote>Never hurry a teapot that is older than you are.</blockquote>
<pre>\ncup  = 250\n  pot = cup * 4\n</pre><p>The end.</p>"""

renderer = TextRenderer()
renderer.feed(SOURCE)
renderer.close()
print("\n".join(renderer.blocks + [f"[{n}] {link}" for n, link in enumerate(renderer.footnotes, start=1)]))
[len(renderer.blocks), renderer.stack, max(map(len, renderer.blocks))]

# --- prints
# TEA & YOU
# Tea is made from one plant [1], grown in many
# countries — read more… [2] / Next line &bogus;
# ☕✓
#   1. Boil water, but let it cool for green
#      teas of any kind.
#   2. Steep gently.
#   - 2 < 3
# > Never hurry a teapot that is older than you
# > are.
#     cup  = 250
#       pot = cup * 4
# The end.
# [1] https://plants.example/camellia
# [2] /more
# --- value: [8, [], 95]
