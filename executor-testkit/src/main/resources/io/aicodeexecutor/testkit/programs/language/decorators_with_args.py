# Stacks decorators with arguments, functools.wraps, state on functions and decorated methods.
from functools import update_wrapper, wraps

def retry(times, *, on=Exception, log=None):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except on as error:
                    if log is not None:
                        log.append(f"{function.__name__} #{attempt}: {error}")
                    if attempt == times: raise
        return wrapper
    return decorate

def counted(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper

def tag(name):
    return lambda function: wraps(function)(lambda *a, **k: f"<{name}>{function(*a, **k)}</{name}>")

class Memo:
    """A decorator written as a class."""

    def __init__(self, function):
        update_wrapper(self, function)
        self.function, self.cache = function, {}

    def __call__(self, *key):
        if key not in self.cache:
            self.cache[key] = self.function(*key)
        return self.cache[key]

log = []
results = iter([ValueError("noise"), ValueError("static"), 42, KeyError("gone")])

@counted
@retry(3, on=(ValueError, OSError), log=log)
def read_sensor():
    """Reads one value."""
    if isinstance(value := next(results), Exception):
        raise value
    return value

@tag("b")
@tag("i")
def greet(name, *, mark="."):
    return f"hello {name}{mark}"

@Memo
def stairs(n):
    return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)

print(read_sensor(), read_sensor.calls, log)
try:
    read_sensor()
except KeyError as error:
    print("not retried:", error)
print(read_sensor.__name__, read_sensor.__doc__, greet.__name__)
print(greet("Ada"), greet("Bo", mark="!"), stairs(30), stairs.__name__, len(stairs.cache))

read_sensor.calls

# --- prints
# 42 1 ['read_sensor #1: noise', 'read_sensor #2: static']
# not retried: 'gone'
# read_sensor Reads one value. greet
# <b><i>hello Ada.</i></b> <b><i>hello Bo!</i></b> 1346269 stairs 31
# --- value: 2
