# Checks the examples in docstrings with doctest's parser and output checker, without evaluating source text.
import doctest
import json
import re
import textwrap


def slug(title, *, limit=None):
    """Turn a title into a slug.

    >>> slug("Hello, World!")
    'hello-world'
    >>> slug("  A  B  C  ", limit=3)
    'a-b'
    >>> slug("")
    Traceback (most recent call last):
        ...
    ValueError: empty title
    """
    words = re.findall(r"\w+", title.lower())
    if not words:
        raise ValueError("empty title")
    text = "-".join(words)
    return text if limit is None else text[:limit].strip("-")


def squares(count):
    """List squares.

    >>> squares(3)
    [0, 1, 4]
    >>> squares(20)  # doctest: +ELLIPSIS
    [0, 1, ..., 361]
    >>> squares(2)
    [0, 2]
    """
    return [n * n for n in range(count)]


def check(function):
    checker, report = doctest.OutputChecker(), []
    for example in doctest.DocTestParser().get_examples(textwrap.dedent(function.__doc__)):
        call = re.fullmatch(rf"{function.__name__}\((.*?)(?:, (\w+)=(\w+))?\)(?:\s*#.*)?", example.source.strip())
        options = {call[2]: json.loads(call[3])} if call[2] else {}
        try:
            got, problem = f"{function(*json.loads('[' + call[1] + ']'), **options)!r}\n", None
        except Exception as error:
            got, problem = "", f"{type(error).__name__}: {error}\n"
        if example.exc_msg is not None or problem:
            passed = problem == example.exc_msg
        else:
            flags = sum(flag for flag, on in example.options.items() if on)
            passed = checker.check_output(example.want, got, flags)
        report.append(passed)
        print(f"{'ok  ' if passed else 'FAIL'} line {example.lineno}: {example.source.strip()}")
        if not passed:
            print(f"     wanted {example.want.strip()}, got {(problem or got).strip()}")
    return report


results = {}
if __name__ == "__main__":
    results |= {function.__name__: check(function) for function in (slug, squares)}
print({name: f"{sum(report)}/{len(report)}" for name, report in results.items()})

results

# --- prints
# ok   line 2: slug("Hello, World!")
# ok   line 4: slug("  A  B  C  ", limit=3)
# ok   line 6: slug("")
# ok   line 2: squares(3)
# ok   line 4: squares(20)  # doctest: +ELLIPSIS
# FAIL line 6: squares(2)
#      wanted [0, 2], got [0, 1]
# {'slug': '3/3', 'squares': '2/3'}
# --- value: {"slug": [true, true, true], "squares": [true, true, false]}
