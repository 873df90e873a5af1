# Loads TOML defaults and overrides with tomllib, merges them deeply and flattens the result to dotted keys.
import io
import tomllib
from collections.abc import Iterator
from decimal import Decimal

DEFAULTS = r'''
title = "Mixer \u2014 \"live\""
path = 'C:\temp\new'        # a literal string
[server]
ports = [8_000, 0x1F90, 0b101, 0o17]
timeout = 2.50
started = 2024-05-17T08:30:00Z
holiday = 2024-12-24
lunch = 12:15:00
[server.tls]
enabled = false
ciphers = ["a", "b"]
[[user]]
limits = { cpu = 1.5, ram = inf }
[[user]]
motd = """
Hello \
    there,
guest."""
'''

OVERRIDES = "server.tls.enabled = true\nserver.timeout = 10\n[server.tls]\n"
FIXED_OVERRIDES = "[server]\ntimeout = 10.125\ntls.enabled = true\n"


def merge(base: dict, extra: dict) -> dict:
    merged = dict(base)
    for key, value in extra.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = merge(merged[key], value) if both else value
    return merged


def flatten(node: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from flatten(value, f"{prefix}.{key}" if prefix else key)
    elif isinstance(node, list) and node and all(isinstance(item, dict) for item in node):
        for index, item in enumerate(node):
            yield from flatten(item, f"{prefix}[{index}]")
    else:
        yield prefix, node


defaults = tomllib.loads(DEFAULTS, parse_float=Decimal)
try:
    overrides = tomllib.loads(OVERRIDES)
except tomllib.TOMLDecodeError as error:
    print("TOMLDecodeError:", error)
    overrides = tomllib.load(io.BytesIO(FIXED_OVERRIDES.encode()))

config = merge(defaults, overrides)
for key, value in flatten(config):
    print(f"{key:<22} {type(value).__name__:<9} {value!r}")

for broken in ("a = 1\na = 2", "x = ", "n = 01", 's = "open', "[t]\n[t]", "v = [1, 2"):
    try:
        tomllib.loads(broken)
    except ValueError as error:
        print(f"{broken!r:<16} {error}")
print(config["title"], config["server"]["started"].isoformat(), config["user"][1]["motd"].splitlines())
config["server"]["ports"]

# --- prints
# TOMLDecodeError: Cannot declare ('server', 'tls') twice (at line 3, column 12)
# title                  str       'Mixer — "live"'
# path                   str       'C:\\temp\\new'
# server.ports           list      [8000, 8080, 5, 15]
# server.timeout         float     10.125
# server.started         datetime  datetime.datetime(2024, 5, 17, 8, 30, tzinfo=datetime.timezone.utc)
# server.holiday         date      datetime.date(2024, 12, 24)
# server.lunch           time      datetime.time(12, 15)
# server.tls.enabled     bool      True
# server.tls.ciphers     list      ['a', 'b']
# user[0].limits.cpu     Decimal   Decimal('1.5')
# user[0].limits.ram     Decimal   Decimal('Infinity')
# user[1].motd           str       'Hello there,\nguest.'
# 'a = 1\na = 2'   Cannot overwrite a value (at end of document)
# 'x = '           Invalid value (at end of document)
# 'n = 01'         Expected newline or end of document after a statement (at line 1, column 6)
# 's = "open'      Unterminated string (at end of document)
# '[t]\n[t]'       Cannot declare ('t',) twice (at line 2, column 3)
# 'v = [1, 2'      Unclosed array (at end of document)
# Mixer — "live" 2024-05-17T08:30:00+00:00 ['Hello there,', 'guest.']
# --- value: [8000, 8080, 5, 15]
