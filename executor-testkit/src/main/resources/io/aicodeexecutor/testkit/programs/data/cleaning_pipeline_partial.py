# Cleans messy address rows with a pipeline composed from functools.partial, reduce and operator.methodcaller.
import re
from collections.abc import Callable
from functools import partial, reduce
from operator import methodcaller

Step = Callable[[str], str]

ROWS = [
    "  12 Main St.,  springfield ,IL",
    "Apt #4;  77 Ocean Avenue, miami, fl",
    "9 ELM RD,Boston , ma  ",
    "",
    "n/a",
]


def compose(*steps: Step) -> Step:
    return reduce(lambda first, then: lambda text: then(first(text)), steps)


replace_word = lambda old, new: partial(re.sub, rf"\b{old}\b\.?", new, flags=re.IGNORECASE)
squeeze = partial(re.sub, r"\s+", " ")
tidy_commas = partial(re.sub, r"\s*[,;]\s*", ", ")

clean = compose(
    methodcaller("strip"),
    squeeze,
    tidy_commas,
    replace_word("st", "Street"),
    replace_word("rd", "Road"),
    methodcaller("title"),
)


def split_state(text: str) -> tuple[str, str]:
    body, _comma, state = text.rpartition(", ")
    return body, state.upper()


blank = partial(re.fullmatch, r"\s*(n/a|none|-)?\s*", flags=re.IGNORECASE)
kept = [row for row in ROWS if not blank(row)]
cleaned = [split_state(clean(row)) for row in kept]

for (body, state), row in zip(cleaned, kept):
    print(f"{row!r:<42} -> {body} [{state}]")

print("dropped:", len(ROWS) - len(kept))
print("partial:", squeeze.func is re.sub, squeeze.args, blank.keywords == {"flags": re.IGNORECASE})
print("split by caller:", methodcaller("split", ",", maxsplit=1)("a,b,c"))
[list(pair) for pair in cleaned]

# --- prints
# '  12 Main St.,  springfield ,IL'          -> 12 Main Street, Springfield [IL]
# 'Apt #4;  77 Ocean Avenue, miami, fl'      -> Apt #4, 77 Ocean Avenue, Miami [FL]
# '9 ELM RD,Boston , ma  '                   -> 9 Elm Road, Boston [MA]
# dropped: 2
# partial: True ('\\s+', ' ') True
# split by caller: ['a', 'b,c']
# --- value: [["12 Main Street, Springfield", "IL"], ["Apt #4, 77 Ocean Avenue, Miami", "FL"], ["9 Elm Road, Boston", "MA"]]
