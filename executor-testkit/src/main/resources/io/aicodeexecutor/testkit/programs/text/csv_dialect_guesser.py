# Guesses delimiter, header and column types of delimited text by hand, then reads it with the csv module.
import csv
import io
import re
import statistics

SAMPLES = {
    "commas": 'name,city,born\n"Hopper, Grace",New York,1906\n"Noether, Emmy",Erlangen,1882\n',
    "semicolons": "produkt;preis;menge\nTee;3,50;12\nKaffee;12,00;5\nKakao;4,25;0\n",
    "tabs": "1\t2.5\tx\n2\t3.5\ty\n3\t4.25\tz\n",
    "pipes": "id | note | ok\n1 | a, b; c | yes\n2 | d | no\n",
}


def strip_quoted(line: str) -> str:
    return re.sub(r'"(?:[^"]|"")*"', "", line)


def guess_delimiter(text: str) -> str:
    lines = [strip_quoted(line) for line in text.splitlines() if line.strip()]
    scores = {}
    for delimiter in ",;\t|:":
        counts = [line.count(delimiter) for line in lines]
        if min(counts) > 0:
            scores[delimiter] = (-statistics.pstdev(counts), statistics.mean(counts))
    if not scores:
        raise ValueError("no consistent delimiter")
    return max(scores, key=lambda delimiter: scores[delimiter])


def kind_of(cell: str) -> str:
    cell = cell.strip()
    if re.fullmatch(r"[+-]?\d+", cell):
        return "int"
    if re.fullmatch(r"[+-]?\d+[.,]\d+", cell):
        return "float"
    if cell.lower() in {"yes", "no", "true", "false"}:
        return "bool"
    return "text"


def column_kind(cells: list[str]) -> str:
    kinds = {kind_of(cell) for cell in cells}
    if kinds == {"int", "float"}:
        return "float"
    return kinds.pop() if len(kinds) == 1 else "text"


def has_header(rows: list[list[str]]) -> bool:
    return any(column_kind(list(column[1:])) != "text" and kind_of(column[0]) == "text" for column in zip(*rows))


summary = {}
for name, text in SAMPLES.items():
    delimiter = guess_delimiter(text)
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True))
    rows = [[cell.strip() for cell in row] for row in rows]
    header = rows.pop(0) if has_header(rows) else [f"col{i}" for i in range(1, len(rows[0]) + 1)]
    kinds = [column_kind(list(column)) for column in zip(*rows)]
    summary[name] = dict(zip(header, kinds))
    print(f"{name}: delimiter {delimiter!r}, {len(rows)} rows, columns {summary[name]}")
    print("   ", rows[0])

sniffed = csv.Sniffer().sniff(SAMPLES["semicolons"], delimiters=";,")
print("csv.Sniffer says:", repr(sniffed.delimiter), sniffed.doublequote)
try:
    guess_delimiter("just one line of words")
except ValueError as error:
    print("ValueError:", error)
summary

# --- prints
# commas: delimiter ',', 2 rows, columns {'name': 'text', 'city': 'text', 'born': 'int'}
#     ['Hopper, Grace', 'New York', '1906']
# semicolons: delimiter ';', 3 rows, columns {'produkt': 'text', 'preis': 'float', 'menge': 'int'}
#     ['Tee', '3,50', '12']
# tabs: delimiter '\t', 3 rows, columns {'col1': 'int', 'col2': 'float', 'col3': 'text'}
#     ['1', '2.5', 'x']
# pipes: delimiter '|', 2 rows, columns {'id': 'int', 'note': 'text', 'ok': 'bool'}
#     ['1', 'a, b; c', 'yes']
# csv.Sniffer says: ';' False
# ValueError: no consistent delimiter
# --- value: {"commas": {"name": "text", "city": "text", "born": "int"}, "semicolons": {"produkt": "text", "preis": "float", "menge": "int"}, "tabs": {"col1": "int", "col2": "float", "col3": "text"}, "pipes": {"id": "int", "note": "text", "ok": "bool"}}
