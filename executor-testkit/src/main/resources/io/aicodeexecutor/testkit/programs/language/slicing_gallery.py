# Slices lists, strings, bytes and ranges in every way, assigns to and deletes slices, and records slice keys.
class Show:
    def __getitem__(self, key):
        return key

    def __class_getitem__(cls, key):
        return f"{cls.__name__}[{key}]"


s = "abcdefghij"
print(s[2:5], s[:3], s[7:], s[:], s[::3], s[1::3], s[:8:3], s[1:9:4])
print(s[-3:], s[:-7], s[-5:-2], s[::-1], s[8:2:-2], s[:-4:-1], s[20:], repr(s[5:2]))
print(s[-1], s[0], s[-len(s)], s[True], s[s.index("d"):][0], s[len(s) // 2:][:2][-1])
print(list(range(100)[10:50:15]), range(10)[::-2], range(20)[3:9][1], (1, 2, 3)[:-1], b"bytes"[1:3], b"bytes"[0])

letters = list("abcdefgh")
letters[2:4] = ["C", "D", "x", "y"]; print("".join(letters))
letters[::2] = "12345"; print("".join(letters))
letters[:0] = ["<"]; letters[len(letters):] = [">"]; print("".join(letters))
letters[3:7] = []; print("".join(letters))
letters[2:2] = range(3); print(letters)
del letters[1:3], letters[-1]; print(letters)
del letters[::2]; print(letters)
letters[1:] *= 2; print(letters)
letters[:] = [*"zyx"]; alias = letters; print(alias[:] is letters, alias is letters, alias[:] == letters)
try:
    letters[::2] = "123"
except ValueError as error:
    print(error)
try:
    letters[5]
except IndexError as error:
    print(error)

show = Show()
print(show[1], show[1:2], show[::], show[:, 0], show[1:2, ::3, ...])
print(show["a":"b"] == slice("a", "b"), show[None:], show[(1, 2)], show[()], show[show[:5]], show[*"xy"], Show[int])

window = slice(1, -1, 2)
print(window.start, window.stop, window.step, s[window], window.indices(10), slice(None, None, -1) == slice(None, None, -1))
middle = slice(3, 6)
data = bytearray(b"0123456789")
data[middle] = b"--"; data[-1:] = b"!?"; del data[0]
view = memoryview(data)[2:6]
print(data, bytes(view), bytes(view[::-1].tolist()), view[1:3].tolist())
chunks = [s[i:i + 4] for i in range(0, len(s), 4)]
rotated = s[3:] + s[:3]
grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(chunks, rotated, [row[1:] for row in grid[:2]], [row[::-1] for row in grid[::-1]], grid[-1][-1:])

[s[::2], s[::-3]]

# --- prints
# cde abc hij abcdefghij adgj beh adg bf
# hij abc fgh jihgfedcba ige jih  ''
# j a a b d g
# [10, 25, 40] range(9, -1, -2) 4 (1, 2) b'yt' 98
# abCDxyefgh
# 1b2D3y4f5h
# <1b2D3y4f5h>
# <1b4f5h>
# ['<', '1', 0, 1, 2, 'b', '4', 'f', '5', 'h', '>']
# ['<', 1, 2, 'b', '4', 'f', '5', 'h']
# [1, 'b', 'f', 'h']
# [1, 'b', 'f', 'h', 'b', 'f', 'h']
# False True True
# attempt to assign sequence of size 3 to extended slice of size 2
# list index out of range
# 1 slice(1, 2, None) slice(None, None, None) (slice(None, None, None), 0) (slice(1, 2, None), slice(None, None, 3), Ellipsis)
# True slice(None, None, None) (1, 2) () slice(None, 5, None) ('x', 'y') Show[<class 'int'>]
# 1 -1 2 bdfh (1, 9, 2) True
# bytearray(b'12--678!?') b'--67' b'76--' [45, 54]
# ['abcd', 'efgh', 'ij'] defghijabc [[2, 3], [5, 6]] [[9, 8, 7], [6, 5, 4], [3, 2, 1]] [9]
# --- value: ["acegi", "jgda"]
