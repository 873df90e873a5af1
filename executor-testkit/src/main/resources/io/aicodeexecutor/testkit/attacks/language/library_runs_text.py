# Lets the library run text that no validator has seen: names of fields, annotations, examples in docstrings.
# From: dataclasses, functools.singledispatch, typing and doctest evaluate text of their caller's.
# must: harmless
# capability: names
import dataclasses
import doctest
import functools
import json
import typing

_ = "contained"
# a policy keeps what modules have imported from programs, and then a way to the builtins is an escape as well
guarded = not hasattr(json, "codecs")
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


def among_the_builtins_by_forward_reference():
    reference = type(typing.get_args(typing.List["x"])[0])("reached(getattr)", module="builtins")
    return reference._evaluate({}, {"reached": found.append}, recursive_guard=frozenset())


def among_the_builtins_by_field_name():
    base = dataclasses.make_dataclass("A", [("x", int, dataclasses.field(default=0))], module="builtins")
    dataclasses.fields(base)[0].name = "x,self.keep(getattr)"
    keeping = {"keep": lambda self, value: found.append(value)}
    kind = dataclasses.make_dataclass("B", [], bases=(base,), namespace=keeping, module="builtins", init=False)
    return kind() == kind()


def names_of_a_module():
    return [test.globs for test in doctest.DocTestFinder().find(json.dumps)]


def modules_of_tests():
    class Keeping:
        def find(self, module, globs=None, extraglobs=None):
            found.append(module)
            return []

    return doctest.DocTestSuite("os", test_finder=Keeping())


class Looking(doctest.DocTestFinder):
    def _find(self, tests, obj, name, module, source_lines, globs, seen):
        found.append(module)


def module_of_a_function():
    return Looking().find(json.dumps)


def reached(value):
    """A real getattr, or what has one among its names."""
    if isinstance(value, (list, tuple)):
        return any(reached(item) for item in value)
    if isinstance(value, dict):
        return "getattr" in value
    return type(value) is type(len) and value.__name__ == "getattr" or hasattr(value, "getattr")


for way in (
    by_field_name,
    by_annotation,
    by_docstring,
    by_forward_reference,
    among_the_builtins_by_forward_reference,
    among_the_builtins_by_field_name,
    names_of_a_module,
    modules_of_tests,
    module_of_a_function,
):
    try:
        found.append(way())
    except Exception:
        pass
for one in found:
    if guarded and reached(one) or "root:" in str(one):
        _ = "ESCAPED"
