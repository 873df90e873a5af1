# Calls functions that use every kind of parameter, and reports which calls are refused.
def plain(a, b): return f"a={a} b={b}"
def defaults(a, b=2, c="three"): return f"a={a} b={b} c={c}"
def positional_only(a, b=5, /): return f"a={a} b={b}"
def keyword_only(*, key, other="x"): return f"key={key} other={other}"
def star(first, *rest): return f"first={first} rest={rest}"
def double_star(**options): return f"options={dict(sorted(options.items()))}"
def mixed(a, /, b, c=3, *rest, key, flag=False, **extra): return f"{a} {b} {c} {rest} {key} {flag} {extra}"
def annotated(a: int, /, b: "str" = "b", *rest: float, key: bool = True, **extra: list) -> str: return f"{a}{b}{rest}{key}{extra}"
def same_name(name, /, **kwargs): return f"{name} and {kwargs}"


def shared(item, bucket=[]):
    bucket.append(item)
    return list(bucket)


def fresh(item, bucket=None):
    bucket = [] if bucket is None else bucket
    bucket.append(item)
    return bucket


pair, more = (1, 2), {"key": "K", "zoom": 9}
print(plain(*pair), "|", plain(b=1, a=2), "|", defaults(1, c=3))
print(positional_only(1), "|", keyword_only(key=1), "|", star(*"abc"), "|", star(0))
print(double_star(z=1, a=2, **{"not an identifier": 3}))
print(mixed(1, 2, key="k"), "|", mixed(*pair, *[3, 4, 5], **more), "|", mixed(1, b=2, flag=True, key=None))
print(annotated(1), "|", annotated(1, "x", 2.5, key=False, tail=[]), "|", same_name("n", name="again"))
print(shared(1), shared(2), shared(3, []), fresh(1), fresh(2))

maximum = lambda first, /, *rest, key=lambda value: value: sorted([first, *rest], key=key)[-1]
print(maximum(3, 8, 5), maximum("kiwi", "fig", key=len), (lambda: "no parameters")(), (lambda **k: k)(a=1))

attempts = {
    "too few": lambda: plain(1),
    "too many": lambda: plain(1, 2, 3),
    "unknown keyword": lambda: defaults(1, d=4),
    "twice": lambda: plain(1, a=2),
    "positional by name": lambda: positional_only(a=1),
    "keyword by position": lambda: keyword_only(1),
    "no key": lambda: mixed(1, 2),
}
refused = []
for label, attempt in attempts.items():
    try:
        print("accepted", attempt())
    except TypeError as error:
        refused.append(label)
        print(f"{label}: {error}")

refused

# --- prints
# a=1 b=2 | a=2 b=1 | a=1 b=2 c=3
# a=1 b=5 | key=1 other=x | first=a rest=('b', 'c') | first=0 rest=()
# options={'a': 2, 'not an identifier': 3, 'z': 1}
# 1 2 3 () k False {} | 1 2 3 (4, 5) K False {'zoom': 9} | 1 2 3 () None True {}
# 1b()True{} | 1x(2.5,)False{'tail': []} | n and {'name': 'again'}
# [1] [1, 2] [3] [1] [2]
# 8 kiwi no parameters {'a': 1}
# too few: plain() missing 1 required positional argument: 'b'
# too many: plain() takes 2 positional arguments but 3 were given
# unknown keyword: defaults() got an unexpected keyword argument 'd'
# twice: plain() got multiple values for argument 'a'
# positional by name: positional_only() got some positional-only arguments passed as keyword arguments: 'a'
# keyword by position: keyword_only() takes 0 positional arguments but 1 was given
# no key: mixed() missing 1 required keyword-only argument: 'key'
# --- value: ["too few", "too many", "unknown keyword", "twice", "positional by name", "keyword by position", "no key"]
