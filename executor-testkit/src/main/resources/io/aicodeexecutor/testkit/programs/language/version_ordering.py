# Sorts and deduplicates version numbers with rich comparison methods, hashing and total_ordering.
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        head, dash, tag = text.partition("-")
        self.numbers = tuple(int(part) for part in head.split("."))
        self.tag = tag if dash else None

    def _key(self):
        trimmed = list(self.numbers)
        while trimmed and trimmed[-1] == 0:
            trimmed.pop()
        return trimmed, self.tag is None, self.tag or ""

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() < other._key()

    def __hash__(self):
        return hash((tuple(self._key()[0]), self.tag))

    def __str__(self):
        return ".".join(map(str, self.numbers)) + (f"-{self.tag}" if self.tag else "")

    __repr__ = __str__


class Money:
    """Spells out all six comparisons, and records which ones ran."""

    log = []

    def __init__(self, cents): self.cents = cents
    def __eq__(self, other): self.log.append("=="); return self.cents == other.cents
    def __ne__(self, other): self.log.append("!="); return self.cents != other.cents
    def __lt__(self, other): self.log.append("<"); return self.cents < other.cents
    def __le__(self, other): self.log.append("<="); return self.cents <= other.cents
    def __gt__(self, other): self.log.append(">"); return self.cents > other.cents
    def __ge__(self, other): self.log.append(">="); return self.cents >= other.cents


versions = [Version(t) for t in "1.10 1.2.0 1.2 2.0-rc1 2.0 1.2.1-beta 1.2.1-alpha 0.9".split()]
print(sorted(versions))
print(max(versions), min(versions), len(set(versions)))
print(Version("1.2") == Version("1.2.0"), Version("1.2") != Version("1.3"), Version("1") == "1")
print(Version("2.0") >= Version("2.0-rc1"), Version("3") > Version("10"))
try:
    Version("1") < 2
except TypeError as error:
    print(error)

low, high = Money(5), Money(9)
print([low == high, low != high, low < high, low <= high, low > high, low >= high, low < high <= high])
print(" ".join(Money.log), Money.__hash__)

[str(version) for version in sorted(set(versions), reverse=True)]

# --- prints
# [0.9, 1.2.0, 1.2, 1.2.1-alpha, 1.2.1-beta, 1.10, 2.0-rc1, 2.0]
# 2.0 0.9 7
# True True False
# True False
# '<' not supported between instances of 'Version' and 'int'
# [False, True, True, True, False, False, True]
# == != < <= > >= < <= None
# --- value: ["2.0", "2.0-rc1", "1.10", "1.2.1-beta", "1.2.1-alpha", "1.2.0", "0.9"]
