# Deep-merges layered configuration documents, with list appending, key removal and provenance tracking.
import json
from functools import reduce

BASE = {"server": {"port": 8080, "hosts": ["a.local"], "tls": {"on": False}}, "log": {"level": "info", "json": False}}
STAGING = {"server": {"hosts": {"$append": ["b.local"]}, "tls": {"on": True, "cert": "staging.pem"}}}
OVERRIDES = {"log": {"level": "debug", "json": {"$remove": True}}, "server": {"port": 9090}}


def merge(base, layer):
    if not isinstance(layer, dict):
        return layer
    if "$append" in layer:
        return [*(base or []), *layer["$append"]]
    result = dict(base) if isinstance(base, dict) else {}
    for key, value in layer.items():
        if isinstance(value, dict) and value.get("$remove"):
            result.pop(key, None)
        else:
            result[key] = merge(result.get(key), value)
    return result


def lookup(document, path):
    return reduce(lambda node, key: node.get(key) if isinstance(node, dict) else None, path, document)


layers = {"base": BASE, "staging": STAGING, "overrides": OVERRIDES}
final = reduce(merge, layers.values(), {})
print(json.dumps(final, indent=2, sort_keys=True))

for dotted in ("server.port", "server.tls.cert", "log.level", "server.tls.on", "log.json"):
    path = dotted.split(".")
    sources = [name for name, layer in layers.items() if lookup(layer, path) is not None]
    print(f"{dotted:<16} {json.dumps(lookup(final, path)):<14} from {' > '.join(sources)}")

print("base untouched:", BASE["server"]["hosts"] == ["a.local"] and "json" in BASE["log"])
final

# --- prints
# {
#   "log": {
#     "level": "debug"
#   },
#   "server": {
#     "hosts": [
#       "a.local",
#       "b.local"
#     ],
#     "port": 9090,
#     "tls": {
#       "cert": "staging.pem",
#       "on": true
#     }
#   }
# }
# server.port      9090           from base > overrides
# server.tls.cert  "staging.pem"  from staging
# log.level        "debug"        from base > overrides
# server.tls.on    true           from base > staging
# log.json         null           from base > overrides
# base untouched: True
# --- value: {"server": {"port": 9090, "hosts": ["a.local", "b.local"], "tls": {"on": true, "cert": "staging.pem"}}, "log": {"level": "debug"}}
