# Build a trie of search phrases and complete prefixes, most popular phrase first.
from dataclasses import dataclass, field
from typing import Iterator


@dataclass
class TrieNode:
    children: dict[str, "TrieNode"] = field(default_factory=dict)
    count: int = 0

    def child(self, letter: str) -> "TrieNode":
        return self.children.setdefault(letter, TrieNode())


class Autocomplete:
    def __init__(self) -> None:
        self.root = TrieNode()

    def learn(self, phrase: str, times: int = 1) -> None:
        node = self.root
        for letter in phrase.lower():
            node = node.child(letter)
        node.count += times

    def _find(self, prefix: str) -> TrieNode | None:
        node = self.root
        for letter in prefix.lower():
            if letter not in node.children:
                return None
            node = node.children[letter]
        return node

    def _phrases(self, node: TrieNode, prefix: str) -> Iterator[tuple[str, int]]:
        if node.count:
            yield prefix, node.count
        for letter in sorted(node.children):
            yield from self._phrases(node.children[letter], prefix + letter)

    def complete(self, prefix: str, limit: int = 3) -> list[str]:
        node = self._find(prefix)
        if node is None:
            return []
        ranked = sorted(self._phrases(node, prefix.lower()), key=lambda pair: (-pair[1], pair[0]))
        return [phrase for phrase, _ in ranked[:limit]]

    def size(self) -> int:
        pending, total = [self.root], 0
        while pending:
            node = pending.pop()
            total += 1
            pending.extend(node.children.values())
        return total


engine = Autocomplete()
searches = {"python list": 40, "python dict": 55, "python decorator": 21, "pytest fixture": 34,
            "pyramid": 3, "pandas merge": 48, "pandas": 48, "Pandas pivot": 17}
for phrase, times in searches.items():
    engine.learn(phrase, times)
engine.learn("pyramid", 60)

answers = {prefix: engine.complete(prefix) for prefix in ["py", "python d", "pa", "PANDAS ", "ruby"]}
for prefix, phrases in answers.items():
    print(f"{prefix!r:<11} -> {', '.join(phrases) if phrases else '(nothing)'}")
letters = sum(len(phrase) for phrase in searches)
print(f"{letters} letters stored in {engine.size()} trie nodes")
answers

# --- prints
# 'py'        -> pyramid, python dict, python list
# 'python d'  -> python dict, python decorator
# 'pa'        -> pandas, pandas merge, pandas pivot
# 'PANDAS '   -> pandas merge, pandas pivot
# 'ruby'      -> (nothing)
# 89 letters stored in 56 trie nodes
# --- value: {"py": ["pyramid", "python dict", "python list"], "python d": ["python dict", "python decorator"], "pa": ["pandas", "pandas merge", "pandas pivot"], "PANDAS ": ["pandas merge", "pandas pivot"], "ruby": []}
