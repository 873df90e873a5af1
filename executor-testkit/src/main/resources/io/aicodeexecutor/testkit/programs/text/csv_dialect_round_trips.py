# Registers csv dialects and shows how quoting, escaping and DictReader/DictWriter options change the text.
import csv
import io


class PipeDialect(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    escapechar = "\\"
    doublequote = False
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("pipe", PipeDialect)
csv.register_dialect("raw", delimiter=":", quoting=csv.QUOTE_NONE, escapechar="^", lineterminator="\n")
ROWS = [["plain", 'say "hi"', "it's"], ["a,b|c:d", "", 3], ["two\nlines", None, -1.5]]


def write(rows: list[list], **options) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, **options).writerows(rows)
    return buffer.getvalue()


VARIANTS = {
    "excel": {"dialect": "excel"},
    "unix": {"dialect": "unix"},
    "tab": {"dialect": csv.excel_tab, "lineterminator": "\n"},
    "pipe": {"dialect": "pipe"},
    "raw": {"dialect": "raw"},
    "nonnumeric": {"quoting": csv.QUOTE_NONNUMERIC, "lineterminator": ";"},
}
for name, options in VARIANTS.items():
    text = write(ROWS, **options)
    print(f"{name:<11}{text!r}")
    if name not in ("nonnumeric", "raw"):
        back = list(csv.reader(io.StringIO(text, newline=""), dialect=options["dialect"]))
        assert back == [["" if cell is None else str(cell) for cell in row] for row in ROWS], back

print([name for name in csv.list_dialects() if name in ("pipe", "raw", "excel")])
print(csv.get_dialect("pipe").escapechar, csv.get_dialect("excel").lineterminator == "\r\n")
csv.unregister_dialect("raw")

numbers = csv.reader(['1,2.5,"three"'], quoting=csv.QUOTE_NONNUMERIC)
print(next(numbers), numbers.line_num)

ragged = csv.DictReader(["name,age", "Ann,31,extra,more", "Bob"], restkey="rest", restval="?")
print(list(ragged), ragged.fieldnames)

buffer = io.StringIO()
writer = csv.DictWriter(buffer, ["id", "tag"], extrasaction="ignore", restval="-", lineterminator="\n", quoting=csv.QUOTE_ALL)
writer.writeheader()
writer.writerow({"id": 1, "tag": "x", "secret": True})
writer.writerows([{"id": 2}])
print(buffer.getvalue(), end="")

problems = []
for attempt in (
    lambda: csv.DictWriter(io.StringIO(), ["id"]).writerow({"id": 1, "oops": 2}),
    lambda: csv.writer(io.StringIO(), dialect="raw"),
    lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]),
    lambda: list(csv.reader(['"unclosed'], strict=True)),
):
    try:
        attempt()
    except (ValueError, csv.Error) as error:
        problems.append(f"{type(error).__name__}: {error}")
print("\n".join(problems))
len(problems)

# --- prints
# excel      'plain,"say ""hi""",it\'s\r\n"a,b|c:d",,3\r\n"two\nlines",,-1.5\r\n'
# unix       '"plain","say ""hi""","it\'s"\n"a,b|c:d","","3"\n"two\nlines","","-1.5"\n'
# tab        'plain\t"say ""hi"""\tit\'s\na,b|c:d\t\t3\n"two\nlines"\t\t-1.5\n'
# pipe       'plain|say "hi"|it\\\'s\n\'a,b|c:d\'||3\n\'two\nlines\'||-1.5\n'
# raw        'plain:say ^"hi^":it\'s\na,b|c^:d::3\ntwo^\nlines::-1.5\n'
# nonnumeric '"plain","say ""hi""","it\'s";"a,b|c:d","",3;"two\nlines","",-1.5;'
# ['excel', 'pipe', 'raw']
# \ True
# [1.0, 2.5, 'three'] 1
# [{'name': 'Ann', 'age': '31', 'rest': ['extra', 'more']}, {'name': 'Bob', 'age': '?'}] ['name', 'age']
# "id","tag"
# "1","x"
# "2","-"
# ValueError: dict contains fields not in fieldnames: 'oops'
# Error: unknown dialect
# Error: need to escape, but no escapechar set
# Error: unexpected end of data
# --- value: 4
