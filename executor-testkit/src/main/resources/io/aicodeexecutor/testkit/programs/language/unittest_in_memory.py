# Tests a shopping basket with unittest in memory and summarises the outcome of every test.
import io
import re
import unittest

class Basket:
    def __init__(self):
        self.lines = {}

    def add(self, name, price, quantity=1):
        if quantity < 1:
            raise ValueError("quantity must be positive")
        old = self.lines.get(name, (price, 0))[1]
        self.lines[name] = price, old + quantity

    @property
    def total(self):
        return sum(price * quantity for price, quantity in self.lines.values())

class BasketTest(unittest.TestCase):
    events = []

    @classmethod
    def setUpClass(cls): cls.events.append("open shop")

    @classmethod
    def tearDownClass(cls): cls.events.append("close shop")

    def setUp(self):
        self.basket = Basket()
        self.addCleanup(self.events.append, "cleanup")

    def tearDown(self): self.events.append("down")

    def test_total(self):
        self.basket.add("tea", 3, 2)
        self.basket.add("jam", 4)
        self.assertEqual(self.basket.total, 10)
        self.assertAlmostEqual(self.basket.total / 3, 3.333, places=3)

    def test_invalid(self):
        with self.assertRaisesRegex(ValueError, "positive") as caught:
            self.basket.add("tea", 3, 0)
        self.assertIn("quantity", str(caught.exception))

    def test_many(self):
        for quantity in (1, 5, 9):
            with self.subTest(quantity=quantity):
                self.basket.add("tea", 1, quantity)
                self.assertIsNot(self.basket.lines, {})

    def test_wrong_on_purpose(self): self.assertEqual(self.basket.total, 1, "an empty basket costs something")
    def test_crash(self): self.basket.remove("tea")
    @unittest.skip("no coupons yet")
    def test_coupon(self): self.fail()
    @unittest.expectedFailure
    def test_known_bug(self): self.assertTrue(self.basket.total)

stream = io.StringIO()
suite = unittest.TestLoader().loadTestsFromTestCase(BasketTest)
print(suite.countTestCases(), "tests")
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
for name, outcome in re.findall(r"^(test_\w+) .*\.\.\. (.+)$", stream.getvalue(), re.MULTILINE):
    print(f"{name:22} {outcome}")
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
print(result.failures[0][1].strip().splitlines()[-1])
print(BasketTest.events[0], BasketTest.events.count("down"), BasketTest.events.count("cleanup"), BasketTest.events[-1])
print(stream.getvalue().strip().splitlines()[-1])

result.wasSuccessful()

# --- prints
# 7 tests
# test_coupon            skipped 'no coupons yet'
# test_crash             ERROR
# test_invalid           ok
# test_known_bug         expected failure
# test_many              ok
# test_total             ok
# test_wrong_on_purpose  FAIL
# 7 1 1 1 1 False
# AssertionError: 0 != 1 : an empty basket costs something
# open shop 6 6 close shop
# FAILED (failures=1, errors=1, skipped=1, expected failures=1)
# --- value: false
