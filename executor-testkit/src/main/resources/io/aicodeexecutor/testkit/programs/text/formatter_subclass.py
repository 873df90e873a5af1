# Extends string.Formatter with default values, extra conversions and domain-specific format specs.
import string
from typing import Any, Mapping, Sequence


class ReportFormatter(string.Formatter):
    """Adds !u (upper), !t (title), a 'money' spec, a 'plural:' spec and placeholders for missing keys."""

    def __init__(self, missing: str = "n/a"):
        self.missing = missing
        self.unused: list[str] = []

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        if isinstance(key, str):
            return kwargs.get(key, self.missing)
        return super().get_value(key, args, kwargs)

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        if conversion == "u":
            return str(value).upper()
        if conversion == "t":
            return string.capwords(str(value))
        return super().convert_field(value, conversion)

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "money":
            return f"€{value:,.2f}" if isinstance(value, (int, float)) else str(value)
        if format_spec.startswith("plural:"):
            singular, plural = format_spec.removeprefix("plural:").split("|")
            return f"{value} {singular if value == 1 else plural}"
        return super().format_field(value, format_spec)

    def check_unused_args(self, used_args, args, kwargs) -> None:
        self.unused = sorted(key for key in kwargs if key not in used_args)


report = ReportFormatter()
print(report.format("{name!t}: {total:money}", name="ada  lovelace", total=12345.678))
print(report.format("{city!u:>10}|{count:plural:box|boxes}", city="Lyon", count=3, note="x", extra=1))
print("unused:", report.unused)
print(report.format("{count:plural:box|boxes}, owner {owner:_^9}", count=1))
print(report.format("{0} {1} {0!r:>8} {items[2]} {table[key]}", "a", "b", items=[1, 2, 3], table={"key": "v"}))
print(report.format("{} and {} with width {:>{width}}", 1, 2, 3, width=6))
print(report.vformat("{0:#x} {flag!s:<6}|", (255,), {"flag": True}))

for literal, field, spec, conversion in string.Formatter().parse("x={x:>5} {{raw}} {y!r}, end"):
    print((literal, field, spec, conversion))

try:
    report.format("{3}", "only one")
except IndexError as error:
    print("IndexError:", type(error).__name__, bool(str(error)))
try:
    report.format("{0!z}", 1)
except ValueError as error:
    print("ValueError:", error)

value, used = report.get_field("items[1]", (), {"items": ["p", "q"]})
[value, used]

# --- prints
# Ada Lovelace: €12,345.68
#       LYON|3 boxes
# unused: ['extra', 'note']
# 1 box, owner ___n/a___
# a b      'a' 3 v
# 1 and 2 with width      3
# 0xff True  |
# ('x=', 'x', '>5', None)
# (' {', None, None, None)
# ('raw}', None, None, None)
# (' ', 'y', '', 'r')
# (', end', None, None, None)
# IndexError: IndexError True
# ValueError: Unknown conversion specifier z
# --- value: ["q", "items"]
