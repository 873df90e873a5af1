# Imports rows in batches with itertools.batched, retrying a failed batch row by row, and reports progress.
from collections.abc import Iterable
from itertools import batched, count

type Row = tuple[int, str]


class BatchError(Exception):
    pass


class Store:
    def __init__(self) -> None:
        self.rows: dict[int, str] = {}
        self.calls = 0

    def insert_many(self, rows: Iterable[Row]) -> int:
        """All or nothing, as in a transaction."""
        self.calls += 1
        staged = dict(self.rows)
        for key, name in rows:
            if key in staged:
                raise BatchError(f"key {key} exists")
            if not name:
                raise BatchError(f"row {key} has no name")
            staged[key] = name
        added = len(staged) - len(self.rows)
        self.rows = staged
        return added


def failures_of[T](items: Iterable[T], action) -> list[tuple[T, str]]:
    failures = []
    for item in items:
        try:
            action(item)
        except BatchError as error:
            failures.append((item, str(error)))
    return failures


names = ["ash", "birch", "cedar", "", "elm", "fir", "ginkgo", "holly", "ivy", "juniper", "kapok"]
keys = [1, 2, 3, 4, 5, 6, 2, 8, 9, 10, 11]
store, rejected = Store(), []

for number, batch in zip(count(1), batched(zip(keys, names), 3)):
    try:
        print(f"batch {number}: added {store.insert_many(batch)} of {len(batch)}")
    except BatchError as error:
        failures = failures_of(batch, lambda row: store.insert_many([row]))
        rejected += [reason for row, reason in failures]
        print(f"batch {number}: {error}; row by row added {len(batch) - len(failures)}")

print(f"stored {len(store.rows)} rows in {store.calls} calls")
print(f"keys: {", ".join(str(key) for key in sorted(store.rows))}")
print("text in fours:", ["".join(part) for part in batched("ABCDEFGHIJ", 4)])
try:
    list(batched([1, 2], 0))
except (TypeError, ValueError) as error:
    print("error:", error)

{"stored": len(store.rows), "rejected": rejected}

# --- prints
# batch 1: added 3 of 3
# batch 2: row 4 has no name; row by row added 2
# batch 3: key 2 exists; row by row added 2
# batch 4: added 2 of 2
# stored 9 rows in 10 calls
# keys: 1, 2, 3, 5, 6, 8, 9, 10, 11
# text in fours: ['ABCD', 'EFGH', 'IJ']
# error: n must be at least one
# --- value: {"stored": 9, "rejected": ["row 4 has no name", "key 2 exists"]}
