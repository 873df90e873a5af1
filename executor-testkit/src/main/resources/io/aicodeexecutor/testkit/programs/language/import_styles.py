# Imports modules and names in every style: plain, dotted, aliased, parenthesised, starred, local and conditional.
from __future__ import annotations

import json, re
import collections.abc
import html.entities as entities
import statistics as st, string
import urllib.parse
import xml.etree.ElementTree as ET
from collections import Counter, OrderedDict as Ordered
from itertools import (
    accumulate,
    chain as link, pairwise,
)
from math import *
from operator import (itemgetter)
from string import *
import sys
if sys.version_info >= (3, 11):
    from functools import reduce as fold
else:
    fold = None
try:
    import tomllib as toml
except ImportError:
    toml = None


def distance(a: Point, b: "Point") -> NotEvaluatedAtAll:
    from math import dist
    import operator as op, functools
    return round(functools.reduce(op.add, [dist(a, b), 0.5]), 3)


class Tools:
    from base64 import b64encode as encode
    from textwrap import dedent
    encode, dedent = staticmethod(encode), staticmethod(dedent)


print(sqrt(16), floor(pi), gcd(12, 18), hypot(3, 4), pow(2, 3), ascii_lowercase[:3], digits, capwords("star import"))
print(json.dumps({"a": [1]}), re.sub("a", "b", "banana"), isinstance([], collections.abc.Sequence), string.punctuation[:4])
print(entities.html5["amp;"], st.median([3, 1, 2]), urllib.parse.quote("a b&c"), urllib.parse.urlsplit("http://h/p?q=1").query)
tree = ET.fromstring("<list><item n='1'/><item n='2'>two</item></list>")
print([item.get("n") for item in tree], tree.find("item[@n='2']").text)
print(Counter("abca").most_common(1), list(Ordered(a=1)), list(accumulate([1, 2, 3])), list(link("ab", [1])), list(pairwise("abc")))
print(fold(lambda a, b: a * b, range(1, 6)), itemgetter(1, 0)("xy"), toml.loads("n = 1\n[t]\nk = 'v'") if toml else None)
print(distance((0, 0), (3, 4)), Tools.encode(b"hi"), Tools.dedent("  x"), json.__name__, ET.__name__)
for attempt in ("dist", "functools"):
    try:
        {"dist": lambda: dist, "functools": lambda: functools}[attempt]()
        print(attempt, "comes from the star import")
    except NameError as error:
        print(error)

[st.mean([1, 2, 6]), int(log2(1024)), fold(max, [3, 9, 4])]

# --- prints
# 4.0 3 6 5.0 8.0 abc 0123456789 Star Import
# {"a": [1]} bbnbnb True !"#$
# & 2 a%20b%26c q=1
# ['1', '2'] two
# [('a', 2)] ['a'] [1, 3, 6] ['a', 'b', 1] [('a', 'b'), ('b', 'c')]
# 120 ('y', 'x') {'n': 1, 't': {'k': 'v'}}
# 5.5 b'aGk=' x json xml.etree.ElementTree
# dist comes from the star import
# name 'functools' is not defined
# --- value: [3, 10, 9]
