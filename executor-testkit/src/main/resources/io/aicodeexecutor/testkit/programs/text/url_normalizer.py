# Normalises URLs so that equivalent spellings compare equal, and groups duplicates.
import re
from urllib.parse import quote, unquote, urlsplit, urlunsplit, parse_qsl, urlencode

DEFAULT_PORTS = {"http": 80, "https": 443, "ftp": 21}
TRACKING = re.compile(r"utm_\w+|fbclid|gclid")
SAFE = "/!$&'()*+,;=:@-._~"


def remove_dot_segments(path: str) -> str:
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if path.endswith(("/.", "/..")):
        kept.append("")
    return "/".join(kept)


def normalize(url: str) -> str:
    parts = urlsplit(url.strip())
    scheme = parts.scheme.lower()
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    try:
        port = parts.port
    except ValueError:
        raise ValueError(f"bad port in {url!r}") from None
    netloc = host if port in (None, DEFAULT_PORTS.get(scheme)) else f"{host}:{port}"
    if parts.username:
        netloc = f"{parts.username}@{netloc}"
    path = quote(unquote(remove_dot_segments(parts.path or "/")), safe=SAFE)
    pairs = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(k))
    return urlunsplit((scheme, netloc, path, urlencode(pairs), ""))


URLS = [
    "HTTP://Example.COM:80/a/./b/../c/",
    "http://example.com/a/c/#top",
    "https://example.com:443/%7Euser/caf%C3%A9?b=2&a=1",
    "https://EXAMPLE.com./~user/café?a=1&b=2&utm_source=mail",
    "https://example.com:8443",
    "https://bob:secret@example.com/?q=a+b&q=%20c&empty=",
    "http://example.com/../../etc/..",
    "http://[2001:DB8::1]:8080/x y",
]

groups: dict[str, list[int]] = {}
for index, url in enumerate(URLS):
    canonical = normalize(url)
    groups.setdefault(canonical, []).append(index)
    print(f"{index}: {canonical}")
try:
    normalize("http://example.com:port/")
except ValueError as error:
    print("ValueError:", error)
duplicates = [indexes for indexes in groups.values() if len(indexes) > 1]
print("duplicates:", duplicates)
duplicates

# --- prints
# 0: http://example.com/a/c/
# 1: http://example.com/a/c/
# 2: https://example.com/~user/caf%C3%A9?a=1&b=2
# 3: https://example.com/~user/caf%C3%A9?a=1&b=2
# 4: https://example.com:8443/
# 5: https://bob@example.com/?empty=&q=+c&q=a+b
# 6: http://example.com/
# 7: http://[2001:db8::1]:8080/x%20y
# ValueError: bad port in 'http://example.com:port/'
# duplicates: [[0, 1], [2, 3]]
# --- value: [[0, 1], [2, 3]]
