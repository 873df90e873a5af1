# Render text templates with variables, filters, loops and conditions by building a small syntax tree.
import html
import re
from functools import reduce

TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
FILTERS = {"upper": str.upper, "title": str.title, "length": len, "escape": html.escape, "money": lambda v: f"{v:,.2f}"}


def parse(text: str) -> list:
    stack: list[tuple[str, list]] = [("", [])]
    for piece in TAG.split(text):
        if piece.startswith("{{"):
            stack[-1][1].append(("value", piece[2:-2].strip()))
        elif piece.startswith("{%"):
            word, _, rest = piece[2:-2].strip().partition(" ")
            if word in ("for", "if"):
                stack.append((word, []))
                stack[-2][1].append((word, rest, stack[-1][1]))
            elif word == "end" and len(stack) > 1:
                stack.pop()
            else:
                raise ValueError(f"unexpected tag {word!r}")
        else:
            stack[-1][1].append(("text", piece))
    if len(stack) > 1:
        raise ValueError(f"{stack[-1][0]!r} block is never closed")
    return stack[0][1]


def lookup(expression: str, context: dict):
    path, *filters = [part.strip() for part in expression.split("|")]
    value = context
    for key in path.split("."):
        if key not in value:
            raise ValueError(f"nothing called {path!r}")
        value = value[key]
    return reduce(lambda filtered, name: FILTERS[name](filtered), filters, value)


def render(nodes: list, context: dict) -> str:
    output = ""
    for node in nodes:
        match node:
            case ("text", text):
                output += text
            case ("value", expression):
                output += str(lookup(expression, context))
            case ("if", expression, body):
                if bool(lookup(expression.removeprefix("not "), context)) != expression.startswith("not "):
                    output += render(body, context)
            case ("for", clause, body):
                name, _, source = clause.partition(" in ")
                output += "".join(render(body, {**context, name: item}) for item in lookup(source, context))
    return output


INVOICE = "Dear {{ customer.name|title }},\n{% for line in lines %}  {{ line.qty }} x {{ line.what|escape }} = {{ line.total|money }}\n{% end %}" \
          "{% if paid %}Thank you!{% end %}{% if not paid %}Please pay for {{ lines|length }} lines.{% end %}"
data = {"customer": {"name": "ada lovelace"}, "paid": False, "lines": [
    {"qty": 2, "what": "nuts & bolts", "total": 3.5}, {"qty": 1, "what": "<difference> engine", "total": 17000}]}
page = render(parse(INVOICE), data)
print(page)
for broken in ("{{ customer.age }}", "{% for x in lines %}", "{% end %}"):
    try:
        render(parse(broken), data)
    except ValueError as error:
        print("error:", error)
page.count("\n")

# --- prints
# Dear Ada Lovelace,
#   2 x nuts &amp; bolts = 3.50
#   1 x &lt;difference&gt; engine = 17,000.00
# Please pay for 2 lines.
# error: nothing called 'customer.age'
# error: 'for' block is never closed
# error: unexpected tag 'end'
# --- value: 3
