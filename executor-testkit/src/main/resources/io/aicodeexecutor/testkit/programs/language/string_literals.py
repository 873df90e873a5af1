# Writes strings with every prefix, escape, quote style, concatenation, line continuation and several statements a line.
import textwrap

plain = 'single' "double" '''triple''' """also"""; raw = r'\n is two' R"\\"; old = u"unicode" U"!"
octets = b'ab' B"\x63" rb"\d" bR'\e' Rb"""\f""" BR'''\g'''
escapes = "\a\b\f\v\0\1\x7f\101\u00e9\U0001F40D\N{GREEK SMALL LETTER PI}\N{SNOWMAN}"
quotes = 'it\'s' " \"so\" " "it's" ' "so" ' '''it's "so"''' """'"'"""
joined = ("a long sentence that is "
          "split over "  # with a comment between the parts
          f"{1 + 2} "
          r"lines\n"
          )
continued = "one \
two"; total = 1 + \
    2 + \
    3
multi = """\
first line
  indented line \
joined to it

last line"""


def docstring():
    """A summary line.

        indented example
    back again
    """


def raw_docstring():
    r"""Matches \d+ digits."""; return ...


if total == 6: print("one line if"); print("with two statements")
else: print("never")
for letter in "xy": print(letter, end=" "); count = total
while count > 4: count -= 1; print(count, end=" ")
print()
print(plain, raw, old, octets)
print(ascii(escapes), len(escapes), repr("\r\t\n"), "tab\there")
print(quotes, joined, continued, total, sep="\n")
print(multi.splitlines(), [len(line) for line in multi.split("\n")])
print(textwrap.dedent(docstring.__doc__.partition("\n\n")[2]).rstrip(), docstring(), raw_docstring.__doc__, raw_docstring())
print(len(r"\""), len("\\"), len(r"\\"), "\x41" == "A" == "\u0041" == "\N{LATIN CAPITAL LETTER A}", "" "" == '', "a" "b" * 2)
print("implicit" 'joins'.upper(), ("tuple",), ("not a tuple"), ["missing" "comma", "b"], {"k" "ey": "v"})
print(0xFF, 0o17, 0b11, 1_000_000, 0XdeadBEEF, 1e3, 1E-2, .5, 5., 3.14_15, 10_0.0e-1, 2J, 1_0j, 00, 0_0)
print("é" == "e\u0301", "ß".upper(), "ﬃ".casefold(), "\ud83d".isprintable(), chr(0x1F40D), ord("€"), "Ω".encode("utf-8"))
x = 1; y = 2; z = x + y; del x; print(y, z); pass; ...
assert True, "never shown"; (print)("parenthesised", end="\n"); print(*[f"{n}" 'x' for n in range(2)])

[plain, total, len(octets)]

# --- prints
# one line if
# with two statements
# x y 5 4 
# singledoubletriplealso \n is two\\ unicode! b'abc\\d\\e\\f\\g'
# '\x07\x08\x0c\x0b\x00\x01\x7fA\xe9\U0001f40d\u03c0\u2603' 12 '\r\t\n' tab	here
# it's "so" it's "so" it's "so"'"'
# a long sentence that is split over 3 lines\n
# one two
# 6
# ['first line', '  indented line joined to it', '', 'last line'] [10, 28, 0, 9]
#     indented example
# back again None Matches \d+ digits. Ellipsis
# 2 1 2 True True abab
# IMPLICITJOINS ('tuple',) not a tuple ['missingcomma', 'b'] {'key': 'v'}
# 255 15 3 1000000 3735928559 1000.0 0.01 0.5 5.0 3.1415 10.0 2j 10j 0 0
# False SS ffi False 🐍 8364 b'\xce\xa9'
# 2 3
# parenthesised
# 0x 1x
# --- value: ["singledoubletriplealso", 6, 11]
