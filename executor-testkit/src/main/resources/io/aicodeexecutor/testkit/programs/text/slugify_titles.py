# Turns article titles into unique ASCII slugs using Unicode decomposition and a transliteration table.
import re
import unicodedata

SPECIAL = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
                         "&": " and ", "@": " at ", "'": None, "’": None})


def ascii_fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(SPECIAL))
    return decomposed.encode("ascii", "ignore").decode("ascii")


def slugify(title: str, max_length: int = 32) -> str:
    words = re.findall(r"[a-z0-9]+", ascii_fold(title).lower())
    slug = ""
    for word in words:
        candidate = f"{slug}-{word}" if slug else word
        if len(candidate) > max_length:
            break
        slug = candidate
    return slug or "untitled"


class SlugRegistry:
    def __init__(self) -> None:
        self.taken: set[str] = set()

    def register(self, title: str) -> str:
        base = slug = slugify(title)
        suffix = 2
        while slug in self.taken:
            slug = f"{base}-{suffix}"
            suffix += 1
        self.taken.add(slug)
        return slug


TITLES = [
    "Hello, World!",
    "  Crème Brûlée & Other Delights  ",
    "Don’t Panic: The Hitchhiker's Guide",
    "Straße nach Łódź",
    "Smørrebrød @ Århus",
    "ﬁnal price: №5",
    "hello -- world",
    "Hello... World???",
    "日本語",
    "The Extraordinarily Long-Winded Title That Never Ends",
    "¡¿",
]

registry = SlugRegistry()
slugs = [registry.register(title) for title in TITLES]
for title, slug in zip(TITLES, slugs):
    print(f"{slug:<32} <- {title}")
assert len(set(slugs)) == len(slugs)
slugs

# --- prints
# hello-world                      <- Hello, World!
# creme-brulee-and-other-delights  <-   Crème Brûlée & Other Delights  
# dont-panic-the-hitchhikers-guide <- Don’t Panic: The Hitchhiker's Guide
# strasse-nach-lodz                <- Straße nach Łódź
# smorrebrod-at-arhus              <- Smørrebrød @ Århus
# final-price-no5                  <- ﬁnal price: №5
# hello-world-2                    <- hello -- world
# hello-world-3                    <- Hello... World???
# untitled                         <- 日本語
# the-extraordinarily-long-winded  <- The Extraordinarily Long-Winded Title That Never Ends
# untitled-2                       <- ¡¿
# --- value: ["hello-world", "creme-brulee-and-other-delights", "dont-panic-the-hitchhikers-guide", "strasse-nach-lodz", "smorrebrod-at-arhus", "final-price-no5", "hello-world-2", "hello-world-3", "untitled", "the-extraordinarily-long-winded", "untitled-2"]
