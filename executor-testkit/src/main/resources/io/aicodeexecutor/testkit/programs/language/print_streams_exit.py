# Prints with sep, end, file and flush, and catches SystemExit from sys.exit in every form.
import io
import sys


class Tee:
    """A minimal writable stream that counts the pieces it is given."""

    def __init__(self): self.pieces, self.flushed = [], 0
    def write(self, text): self.pieces.append(text); return len(text)
    def flush(self): self.flushed += 1


def leave(how):
    try:
        if how == "plain":
            sys.exit()
        elif how == "code":
            sys.exit(3)
        elif how == "message":
            sys.exit("something went wrong")
        elif how == "raise":
            raise SystemExit((1, 2))
        else:
            exit_now = SystemExit
            raise exit_now
    finally:
        print(f"leaving by {how}", file=sys.stderr)


print("standard output"), print("standard error", file=sys.stderr)
print()
print("a", "b", 3, None, 4.0, sep=", ", end=".\n")
print(*"spread", sep="")
print(1, 2, sep="\t|\t"); print(end="no newline "); print("then more", end=""); print()
print([1, "two"], ("three",), {"four": 4}, sep="\n")
print("default", "sep", sep=None, end=None, file=None)
sys.stdout.write("written directly\n")
print("to stdout by name", file=sys.stdout, flush=True)

memory, tee = io.StringIO(), Tee()
print("x", "y", file=memory); print("z", end="!", file=memory)
print("p", 1, sep="-", file=tee, flush=True)
print("problem:", 7, file=sys.stderr)
print(repr(memory.getvalue()), tee.pieces, tee.flushed, print(end=""))

codes = []
for how in ("plain", "code", "message", "raise", "class"):
    try:
        leave(how)
    except SystemExit as stop:
        codes.append(stop.code)
print(codes, issubclass(SystemExit, Exception), issubclass(SystemExit, BaseException))

try:
    try:
        sys.exit("not an ordinary exception")
    except Exception:
        print("never printed")
except:
    print("a bare except catches SystemExit too")
try:
    print("text", sep=5)
except TypeError as error:
    print("TypeError:", error)
sys.stderr.write("finished\n")

codes

# --- prints
# standard output
#
# a, b, 3, None, 4.0.
# spread
# 1	|	2
# no newline then more
# [1, 'two']
# ('three',)
# {'four': 4}
# default sep
# written directly
# to stdout by name
# 'x y\nz!' ['p', '-', '1', '\n'] 1 None
# [None, 3, 'something went wrong', (1, 2), None] False True
# a bare except catches SystemExit too
# TypeError: sep must be None or a string, not int
# --- value: [null, 3, "something went wrong", [1, 2], null]
