# Reads a ledger through in-memory streams and formats the amounts with the locale module in the C locale.
import io
import locale
import re

LEDGER = """# date      account   amount
2024-01-05  rent      -1200.50
2024-01-09  salary    3150
2024-02-05  rent      -1200.50
2024-02-11  books     -48.2

2024-02-30  oops      12,5
2024-03-01  salary    3150.75
"""

print(locale.setlocale(locale.LC_ALL, "C"), locale.setlocale(locale.LC_NUMERIC), locale.getlocale(locale.LC_NUMERIC))
conventions = locale.localeconv()
print([conventions[key] for key in ("decimal_point", "thousands_sep", "grouping", "currency_symbol", "frac_digits")])
print(locale.atof("1234.5") + locale.atoi("10"), locale.str(0.1 + 0.2), locale.delocalize("1,5"), locale.localize("12.5", grouping=True))
print(locale.format_string("%10.2f|%-6d|%s|%%|%05d", (1234567.891, 42, "x", 7), grouping=True), locale.format_string("%(n)+.1e", {"n": 12345}))
print(sorted(["b", "A", "a", "_B"], key=locale.strxfrm), locale.strcoll("a", "b") < 0, locale.normalize("de_DE"), locale.normalize("C"))
try:
    locale.currency(3.5)
except ValueError as error:
    print("ValueError:", error)
try:
    locale.setlocale(locale.LC_ALL, "xx_NOWHERE")
except locale.Error as error:
    print("locale.Error:", error)

source, report = io.StringIO(LEDGER), io.StringIO()
header = source.readline()
body_start = source.tell()
totals: dict[str, float] = {}
for number, line in enumerate(source, start=2):
    match = re.fullmatch(r"(\d{4}-\d\d)-\d\d\s+(\w+)\s+(\S+)\n", line)
    if not match:
        print(f"line {number} skipped: {line!r}")
        continue
    month, account, amount = match.groups()
    try:
        value = locale.atof(amount)
    except ValueError as error:
        print(f"line {number}: {error}")
        continue
    totals[account] = totals.get(account, 0.0) + value
    report.write(locale.format_string("%s %-7s %12.2f\n", (month, account, value)))

source.seek(body_start)
print(len(source.read()), repr(source.read()), repr(header), source.seek(0), repr(source.read(6)), source.closed)
report.writelines(f"total {name:<9}{total:>12.2f}\n" for name, total in sorted(totals.items()))
print(report.getvalue(), end="")

end = report.tell()
report.seek(end - 9)
report.truncate()
report.seek(0, io.SEEK_END)
report.write("cut\n")
print(report.getvalue().splitlines()[-1], report.readable(), report.seekable(), report.isatty(), repr(io.StringIO("a\r\nb\r", newline=None).read()))

with io.BytesIO(b"one\ntwo\nthree") as raw:
    print(raw.readline(), raw.readinto(buffer := bytearray(2)), bytes(buffer), raw.readlines(), raw.getbuffer().nbytes)
    raw.seek(-5, io.SEEK_END)
    print(raw.read1(2), raw.write(b"!"), raw.getvalue(), raw.seek(2, io.SEEK_SET), raw.truncate(), raw.getvalue())
print(raw.closed, print("to a stream", 1, sep="-", end=";", file=report), report.getvalue()[-14:])
{name: round(total, 2) for name, total in totals.items()}

# --- prints
# C C (None, None)
# ['.', '', [], '', 127]
# 1244.5 0.3 1,5 12.5
# 1234567.89|42    |x|%|00007 +1.2e+04
# ['A', '_B', 'a', 'b'] True de_DE.ISO8859-1 C
# ValueError: Currency formatting is not possible using the 'C' locale.
# locale.Error: unsupported locale setting
# line 6 skipped: '\n'
# line 7: could not convert string to float: '12,5'
# 175 '' '# date      account   amount\n' 0 '# date' False
# 2024-01 rent        -1200.50
# 2024-01 salary       3150.00
# 2024-02 rent        -1200.50
# 2024-02 books         -48.20
# 2024-03 salary       3150.75
# total books          -48.20
# total rent         -2401.00
# total salary        6300.75
# total salary       cut True True False 'a\nb\n'
# b'one\n' 2 b'tw' [b'o\n', b'three'] 13
# b'th' 1 b'one\ntwo\nth!ee' 2 2 b'on'
# True None to a stream-1;
# --- value: {"rent": -2401.0, "salary": 6300.75, "books": -48.2}
