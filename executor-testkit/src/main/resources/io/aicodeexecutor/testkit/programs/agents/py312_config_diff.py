# Compare two nested configurations, list every change by path and classify its risk.
import tomllib
from typing import NamedTuple

OLD = """
debug = true
workers = 4
[database]
host = "db1.internal"
port = 5432
pool = { size = 10, timeout = 2.5 }
[features]
flags = ["search", "beta"]
legacy = true
"""
NEW = """
debug = false
workers = 8
[database]
host = "db2.internal"
port = "5432"
pool = { size = 10, timeout = 2.5, recycle = 300 }
[features]
flags = ["search", "export", "beta"]
"""

type Scalar = str | int | float | bool
type Config = dict[str, Config | list[Config] | Scalar]


class Change(NamedTuple):
    kind: str
    path: str
    before: object = None
    after: object = None

    def __str__(self) -> str:
        match self.kind:
            case "added":
                return f"+ {self.path} = {self.after!r}"
            case "removed":
                return f"- {self.path} = {self.before!r}"
        return f"~ {self.path}: {self.before!r} -> {self.after!r}{" (type changed)" if self.kind == "retyped" else ""}"


def diff(before: Config | Scalar, after: Config | Scalar, path: str = ""):
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            where = f"{path}.{key}" if path else key
            if key not in after:
                yield Change("removed", where, before=before[key])
            elif key not in before:
                yield Change("added", where, after=after[key])
            else:
                yield from diff(before[key], after[key], where)
    elif before != after:
        yield Change("changed" if type(before) is type(after) else "retyped", path, before, after)


changes = list(diff(tomllib.loads(OLD), tomllib.loads(NEW)))
for change in changes:
    print(change)
by_kind = {kind: [c.path for c in changes if c.kind == kind] for kind in ("added", "removed", "changed", "retyped")}
print(f"summary: {", ".join(f"{len(paths)} {kind}" for kind, paths in by_kind.items())}")
risky = by_kind["removed"] + by_kind["retyped"]
print(f"needs review: {", ".join(risky) or "nothing"}")
print("a file against itself:", list(diff(tomllib.loads(OLD), tomllib.loads(OLD))))
by_kind

# --- prints
# ~ database.host: 'db1.internal' -> 'db2.internal'
# + database.pool.recycle = 300
# ~ database.port: 5432 -> '5432' (type changed)
# ~ debug: True -> False
# ~ features.flags: ['search', 'beta'] -> ['search', 'export', 'beta']
# - features.legacy = True
# ~ workers: 4 -> 8
# summary: 1 added, 1 removed, 4 changed, 1 retyped
# needs review: features.legacy, database.port
# a file against itself: []
# --- value: {"added": ["database.pool.recycle"], "removed": ["features.legacy"], "changed": ["database.host", "debug", "features.flags", "workers"], "retyped": ["database.port"]}
