# Raises, records, filters and turns into errors the warnings of a library with deprecated functions.
import functools
import warnings

class StyleWarning(UserWarning):
    """The input works but is in poor style."""

def deprecated(replacement):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            warnings.warn(f"{function.__name__} is deprecated, use {replacement}", DeprecationWarning, stacklevel=2)
            return function(*args, **kwargs)
        return wrapper
    return decorate

@deprecated("mean")
def average(values):
    return mean(values)

def mean(values):
    if not values:
        warnings.warn("mean of nothing", RuntimeWarning)
        return 0
    if isinstance(values, tuple):
        warnings.warn(StyleWarning("prefer a list"))
    return sum(values) / len(values)

def record(action, *calls, **options):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action, **options)
        results = [call() for call in calls]
    return results, [f"{w.category.__name__}: {w.message}" for w in caught]

calls = [lambda: average([1, 2, 6]), lambda: mean([]), lambda: mean((4, 6)), lambda: mean([5])]
results, messages = record("always", *calls)
print(results)
print(*messages, sep="\n")
print(record("ignore", *calls))
print(record("error", calls[-1]))
for call in calls[:3]:
    try:
        record("error", call)
    except Warning as warning:
        print(f"raised {type(warning).__name__}: {warning}")

with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="mean of")
    warnings.filterwarnings("error", category=StyleWarning)
    mean([])
    average([1])
    try:
        mean((1, 2))
    except StyleWarning as warning:
        print("strict about style:", warning, isinstance(warning, UserWarning))
print([w.category.__name__ for w in caught])

with warnings.catch_warnings(record=True) as repeated:
    warnings.simplefilter("default")
    seen = {}
    for turn in range(3):
        warnings.warn_explicit("same place", UserWarning, "module.py", 1, registry=seen)
print(len(repeated), repeated[0].filename, repeated[0].lineno)

messages

# --- prints
# [3.0, 0, 5.0, 5.0]
# DeprecationWarning: average is deprecated, use mean
# RuntimeWarning: mean of nothing
# StyleWarning: prefer a list
# ([3.0, 0, 5.0, 5.0], [])
# ([5.0], [])
# raised DeprecationWarning: average is deprecated, use mean
# raised RuntimeWarning: mean of nothing
# raised StyleWarning: prefer a list
# strict about style: prefer a list True
# ['DeprecationWarning']
# 1 module.py 1
# --- value: ["DeprecationWarning: average is deprecated, use mean", "RuntimeWarning: mean of nothing", "StyleWarning: prefer a list"]
