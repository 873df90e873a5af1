# Keeps account balances in closures with nonlocal, factories and late-binding loops.
def make_account(owner, balance=0):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(amount)
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            return f"{owner} lacks {amount - balance}"
        balance -= amount
        history.append(-amount)
        return balance

    def statement():
        return f"{owner}: {balance} after {history}"

    return deposit, withdraw, statement

def make_counter():
    count = step = 0

    def configure(size):
        nonlocal count, step
        count, step = 0, size

        def tick():
            nonlocal count
            count += step
            return count

        return tick

    return configure

deposit, withdraw, statement = make_account("Ann", 50)
put, take, report = make_account("Bob")
print(deposit(25), withdraw(100), withdraw(60), put(5))
print(statement()); print(report())

configure = make_counter()
by_five = configure(5)
print(by_five(), by_five(), end=" | ")
by_two = configure(2)
print(by_two(), by_five(), by_two())

late = [lambda: n for n in range(4)]
early = [lambda n=n: n for n in range(4)]
print([f() for f in late], [f() for f in early], [f(9) for f in early][:2])

power = lambda exponent: lambda base: base ** exponent
print([power(e)(3) for e in range(5)])

def unbound():
    try:
        return missing
    except NameError:
        return "not bound yet"
    finally:
        missing = "bound"

print(unbound())

power(2)(power(3)(2))

# --- prints
# 75 Ann lacks 25 15 5
# Ann: 15 after [25, -60]
# Bob: 5 after [5]
# 5 10 | 2 4 6
# [3, 3, 3, 3] [0, 1, 2, 3] [9, 9]
# [1, 3, 9, 27, 81]
# not bound yet
# --- value: 64
