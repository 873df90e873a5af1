# Tours the methods of str in small tables: case, search, trimming, splitting, predicates, padding.
import string

SAMPLE = "the Quick-brown fOX's 3rd ßtraße"

for method in ("upper", "lower", "title", "capitalize", "swapcase", "casefold"):
    print(f"{method:<11}{getattr(SAMPLE, method)()}")
print(f"{'capwords':<11}{string.capwords(SAMPLE)} / {string.capwords('a-b c-d', '-')}")

text = "banana bandana"
print(text.find("ana"), text.rfind("ana"), text.find("xyz"), text.index("d"), text.rindex("n"), text.find("a", 2, 4))
print(text.count("an"), text.count(""), text.replace("an", "AN", 2), text.startswith(("x", "ban")), text.endswith("ana", 0, 6))
try:
    text.index("zebra")
except ValueError as error:
    print("ValueError:", error)

print(repr("  xx trim xx\t\n".strip()), "xx-trim-xyx".strip("xy"), "...a.b...".lstrip("."), "...a.b...".rstrip("."))
print("unhappy".removeprefix("un"), "main.py".removesuffix(".py"), "main.py".removesuffix(".txt"))

print("a,b,,c".split(","), "a,b,,c".rsplit(",", 1), "  a  b ".split(), " a b c ".split(None, 1), "abc".split("z"))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "none".partition("="), "none".rpartition("="))
print("one\ntwo\r\nthree\rfour\n".splitlines(), "x\n\ny".splitlines(keepends=True), "".splitlines(), "".split(","))
print("-".join("abc"), ", ".join(sorted({"b", "a"})), "".join(reversed("stressed")), "ab" * 3)

print("42".zfill(5), "-42".zfill(5), "+7".zfill(4), "ab".center(7, "*"), "ab".ljust(5, "."), "ab".rjust(5, "."), "toolong".ljust(3))
print("a\tbc\td".expandtabs(4), "x\ty".expandtabs(), repr("\t|".expandtabs(1)))

table = str.maketrans({"a": "4", "e": None, "o": "0", ord("s"): "$"})
print("seashore aeo".translate(table), "hello".translate(str.maketrans("lo", "01", "h")), "x".translate({120: 121}))

PREDICATES = ("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii")
print(" " * 13 + " ".join(name[2:] for name in PREDICATES))
for word in ("abc", "ABC1", "Title Case", "१२", " \t", "", "größe", "_x9"):
    cells = (f"{'x' if getattr(word, name)() else '.':^{len(name) - 2}}" for name in PREDICATES)
    print(f"{word!r:<13}" + " ".join(cells).rstrip())

print(max("hello"), min("hello"), sorted("hello"), "ell" in "hello", "b" < "a", "Z" < "a", "abc"[::-1], "abcdef"[1:5:2], "abc"[-5:2])
print("{:>5}|{x}".format(1, x=2), "{a}{b}".format_map({"a": 1, "b": 2}), "%d%%" % 5)
[string.ascii_letters[24:28], string.digits, string.hexdigits, string.octdigits, len(string.punctuation), string.whitespace[:3]]

# --- prints
# upper      THE QUICK-BROWN FOX'S 3RD SSTRASSE
# lower      the quick-brown fox's 3rd ßtraße
# title      The Quick-Brown Fox'S 3Rd Sstraße
# capitalize The quick-brown fox's 3rd ßtraße
# swapcase   THE qUICK-BROWN Fox'S 3RD SSTRASSE
# casefold   the quick-brown fox's 3rd sstrasse
# capwords   The Quick-brown Fox's 3rd Sstraße / A-B c-D
# 1 11 -1 10 12 3
# 4 15 bANANa bandana True True
# ValueError: substring not found
# 'xx trim xx' -trim- a.b... ...a.b
# happy main main.py
# ['a', 'b', '', 'c'] ['a,b,', 'c'] ['a', 'b'] ['a', 'b c '] ['abc']
# ('k', '=', 'v=w') ('k=v', '=', 'w') ('none', '', '') ('', '', 'none')
# ['one', 'two', 'three', 'four'] ['x\n', '\n', 'y'] [] ['']
# a-b-c a, b desserts ababab
# 00042 -0042 +007 ***ab** ab... ...ab toolong
# a   bc  d x       y ' |'
# $4$h0r 40 e001 y
#              alpha digit alnum space upper lower title identifier printable ascii
# 'abc'          x     .     x     .     .     x     .       x          x       x
# 'ABC1'         .     .     x     .     x     .     .       x          x       x
# 'Title Case'   .     .     .     .     .     .     x       .          x       x
# '१२'           .     x     x     .     .     .     .       .          x       .
# ' \t'          .     .     .     x     .     .     .       .          .       x
# ''             .     .     .     .     .     .     .       .          x       x
# 'größe'        x     .     x     .     .     x     .       x          x       .
# '_x9'          .     .     .     .     .     x     .       x          x       x
# o e ['e', 'h', 'l', 'l', 'o'] True False True cba bd ab
#     1|2 12 5%
# --- value: ["yzAB", "0123456789", "0123456789abcdefABCDEF", "01234567", 32, " \t\n"]
