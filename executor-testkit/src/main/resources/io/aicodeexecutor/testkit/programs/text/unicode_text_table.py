# Renders aligned text tables, measuring display width so that wide and combining characters line up.
import unicodedata
from dataclasses import dataclass, field

STYLES = {
    "box": ("┌┬┐", "├┼┤", "└┴┘", "│", "─"),
    "ascii": ("+++", "+++", "+++", "|", "-"),
}


def display_width(text: str) -> int:
    width = 0
    for char in text:
        if unicodedata.combining(char):
            continue
        width += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return width


def pad(text: str, width: int, align: str) -> str:
    spare = width - display_width(text)
    left = {"<": 0, ">": spare, "^": spare // 2}[align]
    return " " * left + text + " " * (spare - left)


@dataclass
class Table:
    headers: list[str]
    align: str
    rows: list[list[str]] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        if len(cells) != len(self.headers):
            raise ValueError(f"expected {len(self.headers)} cells, got {len(cells)}")
        self.rows.append([f"{cell:,.2f}" if isinstance(cell, float) else str(cell) for cell in cells])

    def widths(self) -> list[int]:
        return [max(map(display_width, column)) for column in zip(self.headers, *self.rows)]

    def render(self, style: str = "box") -> str:
        top, middle, bottom, bar, dash = STYLES[style]
        widths = self.widths()

        def rule(ends: str) -> str:
            return ends[0] + ends[1].join(dash * (width + 2) for width in widths) + ends[2]

        def line(cells: list[str], align: str) -> str:
            return bar + bar.join(f" {pad(c, w, a)} " for c, w, a in zip(cells, widths, align)) + bar

        body = [line(row, self.align) for row in self.rows]
        return "\n".join([rule(top), line(self.headers, "^" * len(widths)), rule(middle), *body, rule(bottom)])

    def markdown(self) -> str:
        marks = {"<": ":--", ">": "--:", "^": ":-:"}
        lines = [self.headers, [marks[a] for a in self.align], *self.rows]
        return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in lines)


table = Table(["City", "Name", "People", "Code"], "<<>^")
table.add("Tokyo", "東京", 13_960_000.0, "JP")
table.add("Zu\u0308rich", "Zürich", 434_335.5, "CH")
table.add("A|B", "ｆｕｌｌ", -1.0, "x")
print(table.render())
print(table.render("ascii"))
print(table.markdown())
try:
    table.add("too", "few")
except ValueError as error:
    print("error:", error)
table.widths()

# --- prints
# ┌────────┬──────────┬───────────────┬──────┐
# │  City  │   Name   │    People     │ Code │
# ├────────┼──────────┼───────────────┼──────┤
# │ Tokyo  │ 東京     │ 13,960,000.00 │  JP  │
# │ Zürich │ Zürich   │    434,335.50 │  CH  │
# │ A|B    │ ｆｕｌｌ │         -1.00 │  x   │
# └────────┴──────────┴───────────────┴──────┘
# +--------+----------+---------------+------+
# |  City  |   Name   |    People     | Code |
# +--------+----------+---------------+------+
# | Tokyo  | 東京     | 13,960,000.00 |  JP  |
# | Zürich | Zürich   |    434,335.50 |  CH  |
# | A|B    | ｆｕｌｌ |         -1.00 |  x   |
# +--------+----------+---------------+------+
# | City | Name | People | Code |
# | :-- | :-- | --: | :-: |
# | Tokyo | 東京 | 13,960,000.00 | JP |
# | Zürich | Zürich | 434,335.50 | CH |
# | A\|B | ｆｕｌｌ | -1.00 | x |
# error: expected 4 cells, got 2
# --- value: [6, 8, 13, 4]
