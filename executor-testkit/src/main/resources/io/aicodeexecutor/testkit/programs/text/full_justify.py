# Breaks a paragraph optimally with dynamic programming and justifies it flush left and right.
def break_lines(words: list[str], width: int) -> list[list[str]]:
    """Minimise the sum of squared trailing spaces, the last line being free (a simple Knuth-Plass)."""
    count = len(words)
    best = [0.0] + [float("inf")] * count
    came_from = [0] * (count + 1)
    for end in range(1, count + 1):
        length = -1
        for start in range(end - 1, -1, -1):
            length += len(words[start]) + 1
            if length > width:
                break
            slack = 0 if end == count else (width - length) ** 2
            if best[start] + slack < best[end]:
                best[end], came_from[end] = best[start] + slack, start
    if best[count] == float("inf"):
        raise ValueError(f"a word is longer than {width} columns")
    lines, end = [], count
    while end:
        lines.insert(0, words[came_from[end]:end])
        end = came_from[end]
    return lines


def greedy_lines(words: list[str], width: int) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    for word in words:
        if len(" ".join([*lines[-1], word])) > width:
            lines.append([])
        lines[-1].append(word)
    return lines


def justify(words: list[str], width: int, from_right: bool) -> str:
    if len(words) == 1:
        return words[0]
    gaps = len(words) - 1
    base, extra = divmod(width - sum(map(len, words)), gaps)
    pieces = []
    for index, word in enumerate(words[:-1]):
        wide = index >= gaps - extra if from_right else index < extra
        pieces.append(word + " " * (base + wide))
    return "".join(pieces) + words[-1]


def badness(lines: list[list[str]], width: int) -> int:
    return sum((width - len(" ".join(line))) ** 2 for line in lines[:-1])


TEXT = """Typesetting engines weigh every possible line break in a paragraph before they commit to one,
since an awkward gap early on may spare the reader several worse ones later."""

words = TEXT.split()
for width in (28, 22):
    optimal, greedy = break_lines(words, width), greedy_lines(words, width)
    print(f"width {width}: optimal badness {badness(optimal, width)}, greedy {badness(greedy, width)}")
    for row, line in enumerate(optimal):
        last = row == len(optimal) - 1
        text = " ".join(line) if last else justify(line, width, from_right=row % 2 == 1)
        print(f"|{text:<{width}}|")

try:
    break_lines(words, 6)
except ValueError as error:
    print("ValueError:", error)
[len(break_lines(words, width)) for width in range(12, 40, 4)]

# --- prints
# width 28: optimal badness 79, greedy 91
# |Typesetting   engines  weigh|
# |every  possible  line  break|
# |in  a  paragraph before they|
# |commit  to  one,  since   an|
# |awkward  gap  early  on  may|
# |spare  the  reader   several|
# |worse ones later.           |
# width 22: optimal badness 111, greedy 111
# |Typesetting    engines|
# |weigh  every  possible|
# |line    break   in   a|
# |paragraph before  they|
# |commit  to  one, since|
# |an awkward  gap  early|
# |on   may   spare   the|
# |reader  several  worse|
# |ones later.           |
# ValueError: a word is longer than 6 columns
# --- value: [17, 12, 9, 8, 7, 6, 5]
