# Turns column headings into valid, unique Python identifiers and converts between naming styles.
import keyword
import re

BOUNDARY = re.compile(
    r"""
    (?<=[a-z0-9])(?=[A-Z])            # fooBar  -> foo Bar
    | (?<=[A-Z])(?=[A-Z][a-z])        # HTTPServer -> HTTP Server
    | (?<=[A-Za-z])(?=\d)(?<!\bv)     # room101 -> room 101, but v2 stays
    | [\W_]+                          # separators of any kind
    """,
    re.VERBOSE,
)


def words(name: str) -> list[str]:
    return [word for word in BOUNDARY.split(name.strip()) if word]


def snake(name: str) -> str:
    return "_".join(word.lower() for word in words(name))


def camel(name: str, upper: bool = False) -> str:
    parts = [word.capitalize() for word in words(name)]
    return "".join(parts) if upper or not parts else parts[0].lower() + "".join(parts[1:])


def identifier(heading: str, taken: set[str]) -> str:
    name = snake(heading.replace("%", " percent ").replace("#", " number ")) or "column"
    if name[0].isdigit():
        name = "n" + name
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        name += "_"
    base, count = name, 1
    while name in taken:
        count += 1
        name = f"{base}_{count}"
    assert name.isidentifier(), name
    taken.add(name)
    return name


HEADINGS = ["Order ID", "class", "OrderId", "Unit Price ($)", "% discount", "2nd line", "HTTPServerURL", "match", "Größe",
            "room101", "", "from", "API v2", "--", "Price per kg.", "lambda"]
taken: set[str] = set()
for heading in HEADINGS:
    print(f"{heading!r:<18} {identifier(heading, taken)}")

for name in ("parse_http_response", "XMLHttpRequest", "kebab-case-name", "simple"):
    print(snake(name), camel(name), camel(name, upper=True), "-".join(words(name)).lower(), snake(name).upper())

print(len(keyword.kwlist), [word for word in keyword.kwlist if word[0].isupper()], [word for word in keyword.kwlist if len(word) == 2])
for candidate in ("None", "none", "print", "async", "_", "case", "x1", "1x", "naïve", "a-b", "ﬁ"):
    soft = keyword.issoftkeyword(candidate)
    usable = candidate.isidentifier() and not keyword.iskeyword(candidate)
    print(f"{candidate}:{'usable' if usable else 'reserved' if candidate.isidentifier() else 'invalid'}{' (soft)' if soft else ''}", end=" ")
print()

SOURCE = "for item in items: total = total + price if item is not None else lambda_"
found = re.findall(r"\b(?:" + "|".join(map(re.escape, keyword.kwlist)) + r")\b", SOURCE)
print(found)
sorted(set(re.findall(r"\b[^\W\d]\w*", SOURCE)) - set(found))

# --- prints
# 'Order ID'         order_id
# 'class'            class_
# 'OrderId'          order_id_2
# 'Unit Price ($)'   unit_price
# '% discount'       percent_discount
# '2nd line'         n2nd_line
# 'HTTPServerURL'    http_server_url
# 'match'            match_
# 'Größe'            größe
# 'room101'          room_101
# ''                 column
# 'from'             from_
# 'API v2'           api_v2
# '--'               column_2
# 'Price per kg.'    price_per_kg
# 'lambda'           lambda_
# parse_http_response parseHttpResponse ParseHttpResponse parse-http-response PARSE_HTTP_RESPONSE
# xml_http_request xmlHttpRequest XmlHttpRequest xml-http-request XML_HTTP_REQUEST
# kebab_case_name kebabCaseName KebabCaseName kebab-case-name KEBAB_CASE_NAME
# simple simple Simple simple SIMPLE
# 35 ['False', 'None', 'True'] ['as', 'if', 'in', 'is', 'or']
# None:reserved none:usable print:usable async:reserved _:usable (soft) case:usable (soft) x1:usable 1x:invalid naïve:usable a-b:invalid ﬁ:usable 
# ['for', 'in', 'if', 'is', 'not', 'None', 'else']
# --- value: ["item", "items", "lambda_", "price", "total"]
