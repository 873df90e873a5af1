# Checks file permissions with Flag and IntFlag members combined by bitwise operators.
from enum import Flag, IntFlag, auto


class Access(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    EDIT = READ | WRITE
    NONE = 0

    def letters(self):
        return "".join(c if m in self else "-" for c, m in zip("rwx", Access))


class Day(IntFlag):
    MON, TUE, WED, THU, FRI = (1 << n for n in range(5))


def grant(current: Access, changes: str) -> Access:
    names = {"r": Access.READ, "w": Access.WRITE, "x": Access.RUN}
    for sign, letter in zip(changes[::2], changes[1::2], strict=True):
        if sign == "+":
            current |= names[letter]
        elif sign == "-":
            current &= ~names[letter]
        else:
            current ^= names[letter]
    return current


access = Access.NONE
for changes in ("+r", "+w+x", "-r", "^r^w", "-r-w-x"):
    access = grant(access, changes)
    print(f"{changes:7} {access.letters()} {access.value} {bool(access)}")

print(Access.EDIT in Access.EDIT | Access.RUN, Access.RUN in Access.EDIT)
print(repr(Access.READ | Access.RUN), Access(3), list(Access.EDIT), len(Access.EDIT))
print([name for name in Access.__members__], [m.name for m in Access])
meeting = Day.MON | Day.WED | 16
print(meeting, meeting == 21, Day.FRI in meeting, [d.name for d in meeting], meeting & 6 == Day.WED)
try:
    grant(Access.READ, "+r-")
except ValueError:
    print("odd number of characters")

[access.value, int(meeting), (~Access.READ).value]

# --- prints
# +r      r-- 1 True
# +w+x    rwx 7 True
# -r      -wx 6 True
# ^r^w    r-x 5 True
# -r-w-x  --- 0 False
# True False
# <Access.READ|RUN: 5> Access.EDIT [<Access.READ: 1>, <Access.WRITE: 2>] 2
# ['READ', 'WRITE', 'RUN', 'EDIT', 'NONE'] ['READ', 'WRITE', 'RUN']
# 21 True True ['MON', 'WED', 'FRI'] True
# odd number of characters
# --- value: [0, 21, 6]
