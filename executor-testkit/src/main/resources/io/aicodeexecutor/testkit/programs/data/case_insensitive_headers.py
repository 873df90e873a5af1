# Implements a case-insensitive multi-value header mapping on collections.abc.MutableMapping.
from collections.abc import Iterator, Mapping, MutableMapping, Sized


class Headers(MutableMapping):
    """Keeps the first spelling of each name; repeated values are joined with commas on reading."""

    def __init__(self, pairs=()):
        self._items: dict[str, tuple[str, list[str]]] = {}
        for name, value in pairs:
            self.add(name, value)

    def add(self, name: str, value: str) -> None:
        self._items.setdefault(name.casefold(), (name, []))[1].append(value)

    def __getitem__(self, name: str) -> str:
        return ", ".join(self._items[name.casefold()][1])

    def __setitem__(self, name: str, value: str) -> None:
        self._items[name.casefold()] = (name, [value])

    def __delitem__(self, name: str) -> None:
        del self._items[name.casefold()]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _values in self._items.values())

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.casefold() in self._items


headers = Headers([("Content-Type", "text/html"), ("accept", "text/html"), ("Accept", "application/json")])
headers["X-Trace"] = "abc"

print(list(headers), len(headers))
print(headers["ACCEPT"], "|", headers.get("missing", "none"), "|", "content-TYPE" in headers, 5 in headers)
print("setdefault:", headers.setdefault("content-type", "ignored"), "| pop:", headers.pop("x-trace"))

headers.update({"ACCEPT": "*/*", "Etag": '"1"'})
print(sorted(headers.items(), key=lambda item: item[0].lower()))
print("equal to dict:", Headers([("a", "1")]) == {"a": "1"}, "| is Mapping:", isinstance(headers, Mapping), isinstance(headers, Sized))

try:
    del headers["Cookie"]
except KeyError as error:
    print("no such header:", error)

print("first out:", headers.popitem(), "| keys in common:", sorted(headers.keys() & {"ETAG", "accept", "Host"}))


class Partial(Mapping):
    def __len__(self):
        return 0


try:
    Partial()
except TypeError as error:
    print("abstract:", "__getitem__" in str(error) and "__iter__" in str(error))

headers.clear()
[len(headers), bool(headers), headers == {}]

# --- prints
# ['Content-Type', 'accept', 'X-Trace'] 3
# text/html, application/json | none | True False
# setdefault: text/html | pop: abc
# [('ACCEPT', '*/*'), ('Content-Type', 'text/html'), ('Etag', '"1"')]
# equal to dict: True | is Mapping: True True
# no such header: 'cookie'
# first out: ('Content-Type', 'text/html') | keys in common: ['ETAG', 'accept']
# abstract: True
# --- value: [0, false, true]
