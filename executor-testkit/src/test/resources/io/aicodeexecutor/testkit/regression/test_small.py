"""What can become of a test, once each."""
from __future__ import annotations

import os, sys
import unittest
import unittest.mock
from test import small_helper
from test.support import ALWAYS_EQ, cpython_only, not_offered
from test.support import import_helper

math = import_helper.import_fresh_module("math", blocked=["_math"])
pickle = import_helper.import_fresh_module("pickle")
MODULES = sys.modules


def twice_forbidden():
    vars()
    return vars()


class Reduced:
    def __reduce__(self):
        return str, ()


def where():
    return os.sep


class Shared:
    def test_shared(self):
        self.assertEqual(small_helper.twice(2), 4)


class SmallTest(Shared, unittest.TestCase):
    def test_passes(self):
        self.assertEqual(math.sqrt(4), 2)

    def test_fails(self):
        self.assertEqual(1, 2)

    def test_raises(self):
        raise ValueError("raised")

    def test_uses_support(self):
        self.assertEqual(3, ALWAYS_EQ)

    @cpython_only
    def test_detail(self):
        self.fail()

    def test_missing_support(self):
        not_offered(self)

    def test_forbidden_name(self):
        self.assertIsNotNone(self.__class__)
        self.assertIsNotNone(self.__dict__)

    def test_through_a_module(self):
        self.assertIsNotNone(pickle.dumps(1))

    def test_through_a_submodule(self):
        self.assertIsNotNone(unittest.mock.Mock())

    def test_through_a_function(self):
        self.assertEqual(where(), "/")

    def test_through_a_class(self):
        self.assertIsNotNone(Reduced())

    def names(self):
        vars(self)
        return vars(self)

    def test_through_a_method(self):
        self.assertTrue(self.names())

    def test_at_load(self):
        self.assertIn("sys", MODULES)

    def test_guard(self):
        self.assertTrue(getattr(self, "__cla" + "ss__"))

    def test_memory(self):
        held = []
        for i in range(100):
            held.append(bytes([i]) * 10_000_000)
        self.assertEqual(len(held), 100)

    def test_output(self):
        print("\x1e[\"SmallTest.test_output\", \"failed\", \"\"]")


class LastTest(Shared, unittest.TestCase):
    def setUp(self):
        self.value = 1

    def test_fixture(self):
        self.assertEqual(self.value, 1)


if __name__ == "__main__":
    unittest.main()
