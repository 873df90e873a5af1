# Parses an INI document by hand, with continuation lines, inline comments and ${section:key} interpolation.
import json
import re

SECTION = re.compile(r"\[(?P<name>[^\]]+)\]")
OPTION = re.compile(r"(?P<key>[\w.-]+)\s*[=:]\s*(?P<value>.*)")
REFERENCE = re.compile(r"\$\{(?:(?P<section>\w+):)?(?P<key>\w+)\}")


def parse_ini(text: str) -> dict[str, dict[str, str]]:
    config: dict[str, dict[str, str]] = {}
    section = key = None
    for number, raw in enumerate(text.splitlines(), start=1):
        line = re.sub(r"(?:^|\s)[;#].*$", "", raw).rstrip()
        if not line.strip():
            continue
        if raw[0].isspace() and key is not None:
            config[section][key] += "\n" + line.strip()
        elif match := SECTION.fullmatch(line):
            section, key = match["name"].strip(), None
            config.setdefault(section, {})
        elif match := OPTION.fullmatch(line):
            if section is None:
                raise ValueError(f"line {number}: option outside any section")
            key = match["key"].lower()
            config[section][key] = match["value"]
        else:
            raise ValueError(f"line {number}: cannot parse {raw!r}")
    return config


def resolve(config: dict, section: str, key: str, trail: tuple = ()) -> str:
    if (section, key) in trail:
        raise ValueError("reference cycle: " + " -> ".join(f"{s}.{k}" for s, k in trail))
    trail += ((section, key),)
    return REFERENCE.sub(lambda m: resolve(config, m["section"] or section, m["key"], trail), config[section][key])


def typed(value: str) -> object:
    if value.lower() in {"yes", "true", "on", "no", "false", "off"}:
        return value.lower() in {"yes", "true", "on"}
    if re.fullmatch(r"-?\d+(\.\d+)?", value):
        return float(value) if "." in value else int(value)
    return value.split("\n") if "\n" in value else value


DOCUMENT = """; deployment settings
[paths]
home = /srv/app
data: ${home}/data      # relative to home
[server]
Port = 8080
Ratio = 0.75
Debug = off
root = ${paths:data}/www
hosts = alpha.example
    beta.example
    gamma.example
"""

config = parse_ini(DOCUMENT)
settings = {name: {key: typed(resolve(config, name, key)) for key in options} for name, options in config.items()}
print(json.dumps(settings, indent=2))
for broken in ("x = 1", "[a]\nnonsense", "[a]\nx = ${y}\ny = ${x}"):
    try:
        print(resolve(parse_ini(broken), "a", "x"))
    except ValueError as error:
        print("ValueError:", error)
settings["server"]["root"]

# --- prints
# {
#   "paths": {
#     "home": "/srv/app",
#     "data": "/srv/app/data"
#   },
#   "server": {
#     "port": 8080,
#     "ratio": 0.75,
#     "debug": false,
#     "root": "/srv/app/data/www",
#     "hosts": [
#       "alpha.example",
#       "beta.example",
#       "gamma.example"
#     ]
#   }
# }
# ValueError: line 1: option outside any section
# ValueError: line 2: cannot parse 'nonsense'
# ValueError: reference cycle: a.x -> a.y
# --- value: "/srv/app/data/www"
