# Extracts links, images and headings from an HTML page with HTMLParser and resolves relative addresses.
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

PAGE = """<!DOCTYPE html>
<html><head><title>Teas &amp; more</title>
<base href="https://tea.example/shop/"></head>
<body>
  <h1>Our <em>best</em> teas</h1>
  <a href="green.html">Green <b>tea</b></a>
  <a href='../about?x=1&amp;y=2#team' rel="nofollow">About us</a>
  <A HREF="https://other.example/path" target=_blank>Elsewhere</A>
  <a href="#top">Top</a> <a name="anchor">no link</a>
  <a href="mailto:hi@tea.example">Mail</a>
  <img src="/img/pot.png" alt="A &quot;pot&quot;"><img src="//cdn.example/x.gif"/>
  <script>if (a < b) { document.write("<a href='fake'>no</a>"); }</script>
  <h2>Caf&eacute; &#8212; open&nbsp;daily</h2>
</body></html>
"""


class LinkExtractor(HTMLParser):
    def __init__(self, address: str):
        super().__init__(convert_charrefs=True)
        self.base = address
        self.links: list[tuple[str, str, int]] = []
        self.images: list[tuple[str, str]] = []
        self.headings: list[str] = []
        self.doctype = ""
        self.capture: list[str] | None = None
        self.href: str | None = None

    def handle_decl(self, decl: str) -> None:
        self.doctype = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "base" and "href" in attributes:
            self.base = urljoin(self.base, attributes["href"])
        elif tag == "img":
            self.images.append((urljoin(self.base, attributes["src"]), attributes.get("alt", "")))
        elif tag in ("h1", "h2") or tag == "a" and attributes.get("href"):
            self.capture, self.href = [], attributes.get("href")

    def handle_endtag(self, tag: str) -> None:
        if self.capture is None or tag not in ("a", "h1", "h2"):
            return
        text = " ".join("".join(self.capture).split())
        if tag == "a":
            self.links.append((urljoin(self.base, self.href), text, self.getpos()[0]))
        else:
            self.headings.append(f"{tag}: {text}")
        self.capture = None

    def handle_data(self, data: str) -> None:
        if self.capture is not None:
            self.capture.append(data)


extractor = LinkExtractor("https://tea.example/index.html")
extractor.feed(PAGE)
extractor.close()
print(extractor.doctype, "|", extractor.headings)
for address, text, line in extractor.links:
    print(f"line {line:>2}: {text:<10} {address}")
for address, alt in extractor.images:
    print("image:", address, repr(alt))
hosts = {urlsplit(urldefrag(address).url).hostname for address, text, line in extractor.links}
sorted(host for host in hosts if host)

# --- prints
# DOCTYPE html | ['h1: Our best teas', 'h2: Café — open daily']
# line  6: Green tea  https://tea.example/shop/green.html
# line  7: About us   https://tea.example/about?x=1&y=2#team
# line  8: Elsewhere  https://other.example/path
# line  9: Top        https://tea.example/shop/#top
# line 10: Mail       mailto:hi@tea.example
# image: https://tea.example/img/pot.png 'A "pot"'
# image: https://cdn.example/x.gif ''
# --- value: ["other.example", "tea.example"]
