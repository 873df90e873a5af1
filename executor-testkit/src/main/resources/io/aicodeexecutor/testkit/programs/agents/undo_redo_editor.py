# Edit text through command objects with undo, redo and grouped changes.
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Splice:
    at: int
    old: str
    new: str

    def apply(self, text: str) -> str:
        end = self.at + len(self.old)
        if text[self.at:end] != self.old:
            raise ValueError(f"expected {self.old!r} at {self.at}, found {text[self.at:end]!r}")
        return text[:self.at] + self.new + text[end:]

    def inverse(self) -> "Splice":
        return replace(self, old=self.new, new=self.old)


class Editor:
    def __init__(self) -> None:
        self.text = ""
        self.done: list[tuple[Splice, ...]] = []
        self.undone: list[tuple[Splice, ...]] = []

    def do(self, *changes: Splice) -> None:
        text = self.text
        for change in changes:
            text = change.apply(text)
        self.text = text
        self.done.append(changes)
        self.undone.clear()

    def insert(self, at: int, piece: str) -> None:
        self.do(Splice(at, "", piece))

    def substitute_all(self, old: str, new: str) -> None:
        places = [i for i in range(len(self.text)) if self.text.startswith(old, i)]
        self.do(*(Splice(at, old, new) for at in reversed(places)))

    def undo(self) -> bool:
        if self.done:
            self.undone.append(self.done.pop())
            for change in reversed(self.undone[-1]):
                self.text = change.inverse().apply(self.text)
            return True
        return False

    def redo(self) -> bool:
        if self.undone:
            self.done.append(self.undone.pop())
            for change in self.done[-1]:
                self.text = change.apply(self.text)
            return True
        return False


editor, history = Editor(), []
steps = [("insert", 0, "the fox and the dog"), ("insert", 4, "quick "), ("substitute_all", "the", "some"), ("undo",), ("undo",),
         ("redo",), ("do", Splice(0, "the", "a")), ("redo",), ("do", Splice(0, "a", "one"), Splice(2, "zebra", "")), ("undo",)]
for action, *arguments in steps:
    try:
        outcome = getattr(editor, action)(*arguments)
    except ValueError as error:
        outcome = error
    history.append(editor.text)
    print(f"{action:<15}|{editor.text}|{'' if outcome is None else f' {outcome}'}")
print("undone in full:", sum(1 for step in range(9) if editor.undo()), "steps, text is", repr(editor.text))
history

# --- prints
# insert         |the fox and the dog|
# insert         |the quick fox and the dog|
# substitute_all |some quick fox and some dog|
# undo           |the quick fox and the dog| True
# undo           |the fox and the dog| True
# redo           |the quick fox and the dog| True
# do             |a quick fox and the dog|
# redo           |a quick fox and the dog| False
# do             |a quick fox and the dog| expected 'zebra' at 2, found 'e qui'
# undo           |the quick fox and the dog| True
# undone in full: 2 steps, text is ''
# --- value: ["the fox and the dog", "the quick fox and the dog", "some quick fox and some dog", "the quick fox and the dog", "the fox and the dog", "the quick fox and the dog", "a quick fox and the dog", "a quick fox and the dog", "a quick fox and the dog", "the quick fox and the dog"]
