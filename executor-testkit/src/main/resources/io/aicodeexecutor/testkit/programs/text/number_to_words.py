# Spells out integers, ordinals and amounts of money in English, and reads the words back.
ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")]
IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
             "nine": "ninth", "twelve": "twelfth"}


def spell(number: int) -> str:
    if number < 0:
        return "minus " + spell(-number)
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {spell(rest)}" if rest else "")
    for size, name in SCALES:
        if number >= size:
            count, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else ", "
            return f"{spell(count)} {name}" + (joint + spell(rest) if rest else "")
    raise AssertionError("unreachable")


def ordinal(number: int) -> str:
    head, separator, last = spell(number).rpartition("-")
    if not separator:
        head, separator, last = spell(number).rpartition(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith("y"):
        last = last[:-1] + "ieth"
    else:
        last += "th"
    return head + separator + last


def money(amount: str) -> str:
    dollars, cents = amount.lstrip("$").replace(",", "").split(".")
    units = "dollar" if int(dollars) == 1 else "dollars"
    return f"{spell(int(dollars))} {units} and {cents:0<2}/100".capitalize()


def read(words: str) -> int:
    total = group = 0
    values = {word: i for i, word in enumerate(ONES)} | {word: 10 * i for i, word in enumerate(TENS) if i > 1}
    scales = {name: size for size, name in SCALES}
    for word in words.replace("-", " ").replace(",", "").removeprefix("minus ").split():
        if word in scales:
            total, group = total + group * scales[word], 0
        elif word == "hundred":
            group *= 100
        elif word != "and":
            group += values[word]
    return -(total + group) if words.startswith("minus") else total + group


for number in (0, 13, 21, 100, 342, 1_001, 12_345, 1_000_017, -7_650_200, 3_000_000_000_000):
    words = spell(number)
    assert read(words) == number
    print(f"{number:>17,}  {words}")
print([ordinal(n) for n in (1, 2, 3, 12, 20, 21, 100, 105, 1000)])
print(money("$1,204.5"), "|", money("$1.00"))
sum(len(spell(n).replace(" ", "").replace("-", "")) for n in range(1, 1001))

# --- prints
#                 0  zero
#                13  thirteen
#                21  twenty-one
#               100  one hundred
#               342  three hundred and forty-two
#             1,001  one thousand and one
#            12,345  twelve thousand, three hundred and forty-five
#         1,000,017  one million and seventeen
#        -7,650,200  minus seven million, six hundred and fifty thousand, two hundred
# 3,000,000,000,000  three trillion
# ['first', 'second', 'third', 'twelfth', 'twentieth', 'twenty-first', 'one hundredth', 'one hundred and fifth', 'one thousandth']
# One thousand, two hundred and four dollars and 50/100 | One dollar and 00/100
# --- value: 21124
