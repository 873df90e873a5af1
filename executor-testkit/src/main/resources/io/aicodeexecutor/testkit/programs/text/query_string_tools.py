# Explores query strings and URL pieces with most of the functions of urllib.parse.
from urllib.parse import (parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus,
                          unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlunparse)

LINK = "https://shop.example.com:8080/items;v=2?color=red&color=blue&size=&q=caf%C3%A9+noir#reviews"

parsed = urlparse(LINK)
print("scheme/host/port:", parsed.scheme, parsed.hostname, parsed.port)
print("path/params/fragment:", parsed.path, parsed.params, parsed.fragment)
print("parse_qs:", parse_qs(parsed.query))
print("with blanks:", parse_qs(parsed.query, keep_blank_values=True)["size"])
pairs = parse_qsl(parsed.query, keep_blank_values=True)
print("parse_qsl:", pairs)
assert urlunparse(parsed) == LINK == parsed.geturl()

changed = parsed._replace(query=urlencode([*pairs, ("page", 3)]), fragment="", params="")
print("rebuilt:", changed.geturl())

print(urlencode({"tags": ["a", "b c"], "n": 1.5, "ok": True}, doseq=True))
print(urlencode({"path": "/a b/&", "x": "~"}, quote_via=quote, safe="/"))
print(urlencode([("k", b"\xff\x00"), ("é", "ü")]))

for text in ("a b&c=d/e", "100% naïve", "~user-name_1.0"):
    plain, plus = quote(text), quote_plus(text)
    assert unquote(plain) == unquote_plus(plus) == text
    print(f"{text:<16} {plain:<24} {plus}")

print(quote("é", encoding="latin-1"), unquote("%E9", encoding="latin-1"), unquote("%E9"))
print(quote_from_bytes(bytes(range(126, 131))), unquote_to_bytes("%de%ad+z"))
print(urldefrag(LINK).fragment, urldefrag("/a#b").url, urldefrag("plain"))

BASE = "http://a.example/b/c/d?q"
for reference in ("g", "./g/", "../g", "../../g", "/g", "?y", "#s", "//other.org/z", "mailto:x@y.z", ""):
    print(f"{reference or '(empty)':<15} -> {urljoin(BASE, reference)}")

try:
    parse_qs("bad", strict_parsing=True)
except ValueError as error:
    print("strict:", error)
try:
    parse_qsl("a=1&b=2&c=3", max_num_fields=2)
except ValueError as error:
    print("limit:", error)
parse_qsl("x=1&y=%32&z")

# --- prints
# scheme/host/port: https shop.example.com 8080
# path/params/fragment: /items v=2 reviews
# parse_qs: {'color': ['red', 'blue'], 'q': ['café noir']}
# with blanks: ['']
# parse_qsl: [('color', 'red'), ('color', 'blue'), ('size', ''), ('q', 'café noir')]
# rebuilt: https://shop.example.com:8080/items?color=red&color=blue&size=&q=caf%C3%A9+noir&page=3
# tags=a&tags=b+c&n=1.5&ok=True
# path=/a%20b/%26&x=~
# k=%FF%00&%C3%A9=%C3%BC
# a b&c=d/e        a%20b%26c%3Dd/e          a+b%26c%3Dd%2Fe
# 100% naïve       100%25%20na%C3%AFve      100%25+na%C3%AFve
# ~user-name_1.0   ~user-name_1.0           ~user-name_1.0
# %E9 é �
# ~%7F%80%81%82 b'\xde\xad+z'
# reviews /a DefragResult(url='plain', fragment='')
# g               -> http://a.example/b/c/g
# ./g/            -> http://a.example/b/c/g/
# ../g            -> http://a.example/b/g
# ../../g         -> http://a.example/g
# /g              -> http://a.example/g
# ?y              -> http://a.example/b/c/d?y
# #s              -> http://a.example/b/c/d?q#s
# //other.org/z   -> http://other.org/z
# mailto:x@y.z    -> mailto:x@y.z
# (empty)         -> http://a.example/b/c/d?q
# strict: bad query field: 'bad'
# limit: Max number of fields exceeded
# --- value: [["x", "1"], ["y", "2"]]
