# Runs with statements over one or several context managers, as targets of every kind, and exception suppression.
class Stage:
    def __init__(self, name, gives=None, swallow=()):
        self.name, self.gives, self.swallow = name, gives or name, swallow

    def __enter__(self):
        log.append("+" + self.name)
        return self.gives

    def __exit__(self, kind, error, trace):
        log.append(f"-{self.name}" + (f"({kind.__name__})" if kind else ""))
        return kind is not None and issubclass(kind, self.swallow)

class Transaction:
    def __init__(self, accounts): self.accounts = accounts

    def __enter__(self):
        self.saved = self.accounts.copy()
        return self

    def __exit__(self, *details):
        if any(details): self.accounts.update(self.saved)

    def move(self, source, target, amount):
        self.accounts[source] -= amount
        self.accounts[target] += amount
        if self.accounts[source] < 0:
            raise ValueError(f"{source} is short of {-self.accounts[source]}")

class Holder: pass

log, holder, table = [], Holder(), {}
with Stage("a"): pass
with Stage("b") as b, Stage("c") as c:
    log.append(b + c)
with (
    Stage("d", gives=(1, [2, 3])) as (one, [two, *more]),
    Stage("e") as holder.name,
    Stage("f") as table["key"],
):
    log.append([one, two, more, holder.name, table])
print(*log); log.clear()

with Stage("outer", swallow=(KeyError, IndexError)) as outer, Stage("inner"):
    log.append("before")
    [][1]
    log.append("never reached")
print(*log); log.clear()

def find(target):
    for n in range(5):
        with Stage(f"try{n}"):
            if n == 0: continue
            if n == target: return n
            if n == 3: break

print(find(2), find(9), *log); log.clear()
accounts = {"ann": 10, "bob": 0}
for amount in (4, 40):
    try:
        with Transaction(accounts) as transaction:
            transaction.move("ann", "bob", amount)
    except ValueError as error:
        print("rolled back:", error)
    print(accounts)

accounts["bob"]

# --- prints
# +a -a +b +c bc -c -b +d +e +f [1, 2, [3], 'e', {'key': 'f'}] -f -e -d
# +outer +inner before -inner(IndexError) -outer(IndexError)
# 2 None +try0 -try0 +try1 -try1 +try2 -try2 +try0 -try0 +try1 -try1 +try2 -try2 +try3 -try3
# {'ann': 6, 'bob': 4}
# rolled back: ann is short of 34
# {'ann': 6, 'bob': 4}
# --- value: 4
