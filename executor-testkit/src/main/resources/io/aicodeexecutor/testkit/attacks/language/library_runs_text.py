# Lets the library run text that no validator has seen: names of fields, annotations, examples in docstrings.
# From: dataclasses, functools.singledispatch, typing and doctest evaluate text of their caller's.
# must: harmless
# capability: names
import dataclasses
import doctest
import functools
import typing

_ = "contained"
text = "__import__('builtins').open('/etc/passwd').read()"
found = []


def by_field_name():
    @dataclasses.dataclass
    class A:
        x: int = 0

    dataclasses.fields(A)[0].name = "x=" + text

    @dataclasses.dataclass
    class B(A):
        pass

    return B().x


def by_annotation():
    @functools.singledispatch
    def kind(value):
        return value

    def other(value):
        return value

    annotate = type("T", (), {"value": text})
    kind.register(typing.List[text])(other)
    return annotate


def by_docstring():
    def example():
        """
        >>> print(__import__('builtins').open('/etc/passwd').read())
        root
        """

    test = doctest.DocTestFinder().find(example, "example", globs={})
    out = []
    for one in test:
        doctest.DocTestRunner().run(one, out=out.append)
    return "".join(out)


def by_forward_reference():
    return typing.get_args(typing.List[text])[0]._evaluate({}, {}, recursive_guard=frozenset())


for way in (by_field_name, by_annotation, by_docstring, by_forward_reference):
    try:
        found.append(str(way()))
    except Exception:
        pass
_ = "ESCAPED" if "root:" in " ".join(found) else _
