# Applies every augmented assignment operator to numbers, containers and a class that records in-place calls.
class Trace:
    def __init__(self, value): self.value, self.calls = value, []

    def _apply(self, sign, value):
        self.value = value
        self.calls.append(sign)
        return self

    def __iadd__(self, n): return self._apply("+=", self.value + n)
    def __isub__(self, n): return self._apply("-=", self.value - n)
    def __imul__(self, n): return self._apply("*=", self.value * n)
    def __imatmul__(self, n): return self._apply("@=", [self.value, n])
    def __itruediv__(self, n): return self._apply("/=", self.value / n)
    def __ifloordiv__(self, n): return self._apply("//=", self.value // n)
    def __imod__(self, n): return self._apply("%=", self.value % n)
    def __ipow__(self, n): return self._apply("**=", self.value ** n)
    def __ilshift__(self, n): return self._apply("<<=", self.value << n)
    def __irshift__(self, n): return self._apply(">>=", self.value >> n)
    def __iand__(self, n): return self._apply("&=", self.value & n)
    def __ior__(self, n): return self._apply("|=", self.value | n)
    def __ixor__(self, n): return self._apply("^=", self.value ^ n)

class Immutable:
    def __init__(self, n): self.n = n
    def __add__(self, other): return Immutable(self.n + other)
    def __radd__(self, other): return f"radd {other}"

t = same = Trace(10)
t += 5; t -= 3; t *= 7; t //= 2; t **= 2; t %= 1000; t <<= 3; t >>= 1; t &= 0xFFF; t |= 1; t ^= 3; t /= 4; t @= "m"
print(t.value, *t.calls, t is same)

n = 17
history = [n]
n += 3; history += [n]; n -= 1; history += [n]; n *= 2; history += [n]; n //= 3; history += [n]; n **= 2; history += [n]
n %= 50; history += [n]; n <<= 4; history += [n]; n >>= 2; history += [n]; n &= 0b111110; history += [n]
n |= 1; history += [n]; n ^= 0xFF; history += [n]; n /= 2; history += (n,)
print(history)

text, items, alias = "ab", [1], None
alias = items
text += "c"; text *= 2
items += "xy"; items *= 2
items = items + [0]
flags = True; flags &= False; flags |= 1
pair = (1,); pair += 2, 3
mapping = {"a": 1}; mapping |= {"b": 2}
members = frozen = frozenset("a"); frozen |= {"b"}
print(text, items, alias, flags, pair, mapping, members is frozen, sorted(frozen))

def index(log=[]): log.append("evaluated once"); return len(log) - 1

grid = {"row": [10, 20, 30]}
grid["row"][index()] += 5
grid["row"][1:] += [40]
grid["row"][-1] -= (step := 4) * 2
t.value += ["more"]; t.value[0] **= 2 if t.value[1] == "m" else 3
print(grid, t.value, index(), step)
broken = ([1], 2)
try:
    broken[0] += [9]
except TypeError as error:
    print(type(error).__name__, "- and yet", broken)
i = j = Immutable(1)
i += 4
k = 5; k += j
print(i.n, j.n, i is j, k)
n = 2; n **= n ** n; n -= -n if n > 5 else +n

n

# --- prints
# [764.5, 'm'] += -= *= //= **= %= <<= >>= &= |= ^= /= @= True
# [17, 20, 19, 38, 12, 144, 44, 704, 176, 48, 49, 206, 103.0]
# abcabc [1, 'x', 'y', 1, 'x', 'y', 0] [1, 'x', 'y', 1, 'x', 'y'] 1 (1, 2, 3) {'a': 1, 'b': 2} False ['a', 'b']
# {'row': [15, 20, 30, 32]} [584460.25, 'm', 'more'] 1 4
# TypeError - and yet ([1, 9], 2)
# 5 1 False radd 5
# --- value: 32
