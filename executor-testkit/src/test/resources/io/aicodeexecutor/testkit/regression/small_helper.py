import unittest


def times(value, factor):
    return value * factor


def twice(value):
    return times(value, 2)


class HelperTest(unittest.TestCase):
    def test_not_of_the_module(self):
        self.fail()
