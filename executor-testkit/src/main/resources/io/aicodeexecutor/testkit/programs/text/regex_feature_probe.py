# Probes the features of the re module: lookaround, conditionals, backreferences, flags, split, expand, errors.
import re

print(re.sub(r"(?<=\d)(?=(?:\d{3})+\b)", ",", "population 7942645086 in 2022, cost 1234567"))
print(re.findall(r"(?<![\w$])\d+(?!\w|\.\d)", "a1 22 $33 44px 5.5 66"), re.findall(r"(\w)(\w)\b", "ab cde f"))
print([bool(re.fullmatch(r"(?=.*\d)(?=.*[a-z])(?!.*\s)\S{6,}", word)) for word in ("abc123", "abcdef", "abc 123", "a1")])
print(re.findall(r"\b(\w+) \1\b", "it was was the the best of of times", re.I), re.findall(r"(?P<q>['\"]).*?(?P=q)", "'a' \"b\""))
print([bool(re.fullmatch(r"(<)?\w+(?(1)>|!)", text)) for text in ("<a>", "a!", "<a", "a>")])

print(re.split(r"\s*([,;])\s*", "a , b;c"), re.split(r"(?=[A-Z])", "camelCaseText"), re.split(r"\d", "a1b2c3", maxsplit=2))
print(re.split(r"x*", "axbc"), re.sub(r"x*", "-", "abxd"), re.subn("[aeiou]", "", "education", count=3))

match = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", "due 2024-05 or later")
print(match.groups(), match.groups("??"), match.groupdict(), match.lastgroup, match.lastindex)
print(match.span(), match.span("month"), match.start(1), match.end("day"), match["year"], match[0], match.pos, match.endpos)
print(match.expand(r"\g<month>/\1 [\g<0>]"), repr(match.string[match.end():]), match.re.groupindex["day"], match.re.groups)

pattern = re.compile(r"o\w?")
print(pattern.findall("foo boo to", 3), pattern.match("foo", 1), pattern.search("foo boo", 3, 5), pattern.fullmatch("xoz", 1))
print([m.start() for m in re.finditer(r"(?=(aa))", "aaaa")], [m.group() for m in re.finditer(r"a+?b|a", "aabaa")])

text = "First line\nsecond LINE\nThird"
print(re.findall(r"^\w+", text, re.MULTILINE), re.findall(r"line$", text, re.M | re.I), re.findall(r"\Aline|Third\Z", text))
print(re.findall(r"e.s", text), re.findall(r"e.s", text, re.DOTALL), re.findall(r"(?i:LINE)", text), re.search(r"(?s)F.*", text).end())
print(re.findall(r"\w+", "naïve café", re.ASCII), re.findall(r"[^\W\d_]+", "ä1_ö"), re.findall(r"[\u0370-\u03ff]+", "abc αβγ"))
print(bool(re.match("straße", "STRASSE", re.I)), bool(re.match("É", "é", re.I)), re.findall(rb"\w+", b"ab \xe9"), re.sub("É", "e", "é", flags=re.I))

print(re.escape("1+1=2? [a.b] #x-y"), re.findall(re.escape("a.b"), "axb a.b"), re.sub(r"\\", "/", r"c:\dir\x"), re.sub("(a)(b)?", r"[\1\2]", "abaa"))
print(re.findall(r"a{2,3}", "aaaaa"), re.findall(r"a{,2}?b", "aaab"), re.findall(r"(?>a+)b", "aab"), re.findall(r"a++a", "aaa"), re.findall(r"<.*?>", "<a><b>"))

sections = re.compile(r"""
    \[ (?P<name> [^\]]+ ) \]    # the section name
    \s* = \s*
    (?P<values> \d+ (?: \s+ \d+ )* )
""", re.VERBOSE)
print({m["name"]: [int(value) for value in m["values"].split()] for m in sections.finditer("[a b] = 1 2\n[c]=3")})
print(re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2].lower(), "the QUICK fox"), pattern.flags == re.UNICODE, sections.flags & re.X != 0)

errors = []
for bad in ("(a", "a)", "*a", "[z-a]", r"(?P<n>a)(?P<n>b)", r"\2(a)", "(?<=a+)b", "a{3,1}"):
    try:
        re.compile(bad)
    except re.error as error:
        errors.append(f"{bad}: {error.msg} @{error.pos or 0}")
print("\n".join(errors))
len(errors)

# --- prints
# population 7,942,645,086 in 2,022, cost 1,234,567
# ['22', '5', '66'] [('a', 'b'), ('d', 'e')]
# [True, False, False, False]
# ['was', 'the', 'of'] ["'", '"']
# [True, True, False, False]
# ['a', ',', 'b', ';', 'c'] ['camel', 'Case', 'Text'] ['a', 'b', 'c3']
# ['', 'a', '', 'b', 'c', ''] -a-b--d- ('dction', 3)
# ('2024', '05', None) ('2024', '05', '??') {'year': '2024', 'month': '05', 'day': None} month 2
# (4, 11) (9, 11) 4 -1 2024 2024-05 0 20
# 05/2024 [2024-05] ' or later' 3 3
# ['oo', 'o'] <re.Match object; span=(1, 3), match='oo'> None <re.Match object; span=(1, 3), match='oz'>
# [0, 1, 2] ['aab', 'a', 'a']
# ['First', 'second', 'Third'] ['line', 'LINE'] ['Third']
# [] ['e\ns'] ['line', 'LINE'] 28
# ['na', 've', 'caf'] ['ä', 'ö'] ['αβγ']
# False True [b'ab'] e
# 1\+1=2\?\ \[a\.b\]\ \#x\-y ['a.b'] c:/dir/x [ab][a][a]
# ['aaa', 'aa'] ['aab'] ['aab'] [] ['<a>', '<b>']
# {'a b': [1, 2], 'c': [3]}
# The Quick Fox True True
# (a: missing ), unterminated subpattern @0
# a): unbalanced parenthesis @1
# *a: nothing to repeat @0
# [z-a]: bad character range z-a @1
# (?P<n>a)(?P<n>b): redefinition of group name 'n' as group 2; was group 1 @12
# \2(a): invalid group reference 2 @1
# (?<=a+)b: look-behind requires fixed-width pattern @0
# a{3,1}: min repeat greater than max repeat @2
# --- value: 8
