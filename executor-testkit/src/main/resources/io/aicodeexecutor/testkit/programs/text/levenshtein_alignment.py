# Computes edit distance with a full matrix, backtraces the edits, and prints the two words aligned.
from typing import NamedTuple


class Edit(NamedTuple):
    action: str
    old: str
    new: str


def edit_matrix(source: str, target: str) -> list[list[int]]:
    matrix = [[row + column if 0 in (row, column) else 0 for column in range(len(target) + 1)]
              for row in range(len(source) + 1)]
    for row, a in enumerate(source, start=1):
        for column, b in enumerate(target, start=1):
            matrix[row][column] = min(
                matrix[row - 1][column] + 1,
                matrix[row][column - 1] + 1,
                matrix[row - 1][column - 1] + (a != b),
            )
    return matrix


def edits(source: str, target: str) -> list[Edit]:
    matrix = edit_matrix(source, target)
    row, column, script = len(source), len(target), []
    while row or column:
        here = matrix[row][column]
        if row and column and here == matrix[row - 1][column - 1] + (source[row - 1] != target[column - 1]):
            row, column = row - 1, column - 1
            action = "keep" if source[row] == target[column] else "change"
            script.append(Edit(action, source[row], target[column]))
        elif row and here == matrix[row - 1][column] + 1:
            row -= 1
            script.append(Edit("delete", source[row], "-"))
        else:
            column -= 1
            script.append(Edit("insert", "-", target[column]))
    return script[::-1]


MARKS = {"keep": "|", "change": "*", "delete": " ", "insert": " "}
PAIRS = [("kitten", "sitting"), ("intention", "execution"), ("flaw", "lawn"), ("", "abc"), ("same", "same")]

for source, target in PAIRS:
    script = edits(source, target)
    distance = edit_matrix(source, target)[-1][-1]
    assert distance == sum(edit.action != "keep" for edit in script)
    print(f"{source!r} -> {target!r}: distance {distance}")
    print("   ", "".join(edit.old for edit in script))
    print("   ", "".join(MARKS[edit.action] for edit in script))
    print("   ", "".join(edit.new for edit in script))

for row in edit_matrix("sun", "sand"):
    print(" ".join(f"{cell:2}" for cell in row))
[edit_matrix(a, b)[-1][-1] for a, b in PAIRS]

# --- prints
# 'kitten' -> 'sitting': distance 3
#     kitten-
#     *|||*| 
#     sitting
# 'intention' -> 'execution': distance 5
#     intention
#     *****||||
#     execution
# 'flaw' -> 'lawn': distance 2
#     flaw-
#      ||| 
#     -lawn
# '' -> 'abc': distance 3
#     ---
#        
#     abc
# 'same' -> 'same': distance 0
#     same
#     ||||
#     same
#  0  1  2  3  4
#  1  0  1  2  3
#  2  1  1  2  3
#  3  2  2  1  2
# --- value: [3, 5, 2, 3, 0]
