# Converts weighted marks to letter grades with bisect, and counts students between two scores.
from bisect import bisect, bisect_left, bisect_right, insort

CUTOFFS = [50, 60, 70, 80, 90]
LETTERS = "FEDCBA"
WEIGHTS = {"homework": 20, "project": 30, "exam": 50}

MARKS = {
    "Ola": {"homework": 95, "project": 88, "exam": 91},
    "Per": {"homework": 70, "project": 65, "exam": 42},
    "Qi": {"homework": 100, "project": 90, "exam": 86},
    "Rut": {"homework": 60, "project": 60, "exam": 60},
    "Sam": {"homework": 0, "project": 55, "exam": 63},
}


def final_mark(parts: dict[str, int]) -> float:
    return sum(parts[name] * weight for name, weight in WEIGHTS.items()) / sum(WEIGHTS.values())


def letter(mark: float) -> str:
    return LETTERS[bisect(CUTOFFS, mark)]


def between(ordered: list[float], low: float, high: float) -> int:
    return bisect_right(ordered, high) - bisect_left(ordered, low)


ordered: list[float] = []
grades = {}
for student, parts in MARKS.items():
    mark = final_mark(parts)
    insort(ordered, mark)
    grades[student] = letter(mark)
    gap = next((cutoff - mark for cutoff in CUTOFFS if cutoff > mark), None)
    hint = f"{gap:.1f} to the next grade" if gap is not None else "top grade"
    print(f"{student:<4}{mark:>6.1f}  {letter(mark)}  {hint}")

print("ordered:", ordered)
print("from 60 to 90 inclusive:", between(ordered, 60, 90))
by_rank = sorted(MARKS, key=lambda name: -final_mark(MARKS[name]))
insort(by_rank, "Tove", key=lambda name: -final_mark(MARKS.get(name, {"homework": 80, "project": 80, "exam": 80})))
print("with a guest of 80:", by_rank)
grades

# --- prints
# Ola   90.9  A  top grade
# Per   54.5  E  5.5 to the next grade
# Qi    90.0  A  top grade
# Rut   60.0  D  10.0 to the next grade
# Sam   48.0  F  2.0 to the next grade
# ordered: [48.0, 54.5, 60.0, 90.0, 90.9]
# from 60 to 90 inclusive: 2
# with a guest of 80: ['Ola', 'Qi', 'Tove', 'Rut', 'Per', 'Sam']
# --- value: {"Ola": "A", "Per": "E", "Qi": "A", "Rut": "D", "Sam": "F"}
