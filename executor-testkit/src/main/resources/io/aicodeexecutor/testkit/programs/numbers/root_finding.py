# Finds roots by bisection, secant and Newton, compares their step counts and computes the internal rate of return.
import math
from typing import Callable

Function = Callable[[float], float]

class NoConvergence(ArithmeticError):
    """Raised when the step limit is reached."""

def bisection(f: Function, low: float, high: float, tolerance: float = 1e-12) -> tuple[float, int]:
    if math.copysign(1, f(low)) == math.copysign(1, f(high)):
        raise ValueError("f must change sign between the ends")
    steps = 0
    while high - low > tolerance:
        steps += 1
        middle = (low + high) / 2
        if math.copysign(1, f(middle)) == math.copysign(1, f(low)):
            low = middle
        else:
            high = middle
    return (low + high) / 2, steps

def secant(f: Function, x0: float, x1: float, limit: int = 50) -> tuple[float, int]:
    for step in range(1, limit + 1):
        slope = (f(x1) - f(x0)) / (x1 - x0)
        x0, x1 = x1, x1 - f(x1) / slope
        if math.isclose(x0, x1, rel_tol=1e-12, abs_tol=1e-12):
            return x1, step
    raise NoConvergence(f"secant did not settle in {limit} steps")

def newton(f: Function, derivative: Function, x: float, limit: int = 50) -> tuple[float, int]:
    for step in range(1, limit + 1):
        previous, x = x, x - f(x) / derivative(x)
        if math.isclose(previous, x, rel_tol=1e-12, abs_tol=1e-12):
            return x, step
    raise NoConvergence(f"newton did not settle in {limit} steps")

problems: dict[str, tuple[Function, Function, float, float]] = {
    "x^3 - 2x - 5": (lambda x: x**3 - 2 * x - 5, lambda x: 3 * x * x - 2, 2, 3),
    "cos x - x": (lambda x: math.cos(x) - x, lambda x: -math.sin(x) - 1, 0, 1),
    "e^x - 3": (lambda x: math.exp(x) - 3, math.exp, 0.5, 2),
}
for name, (f, derivative, low, high) in problems.items():
    (b, b_steps), (s, s_steps), (n, n_steps) = bisection(f, low, high), secant(f, low, high), newton(f, derivative, high)
    assert math.isclose(b, s, abs_tol=1e-9) and math.isclose(s, n, abs_tol=1e-9)
    print(f"{name:<13} root {n:.9f}   bisection {b_steps} steps, faster: {s_steps < 12 and n_steps < 10}")

guess = 1.0
for step in range(5):
    guess = (guess + 2 / guess) / 2
    print(f"Heron {step + 1}: {guess:.10f}  error {abs(guess - math.sqrt(2)):.0e}")

flows = [-10_000, 2_500, 3_000, 3_500, 4_000]
present_value = lambda rate: math.fsum(flow / (1 + rate) ** year for year, flow in enumerate(flows))
irr, steps = bisection(present_value, 0.0, 1.0)
print(f"net present value at 8%: {present_value(0.08):.2f}; internal rate of return {irr:.4%}")

try:
    newton(lambda x: x * x + 1, lambda x: 2 * x, 0.7)
except NoConvergence as error:
    print("NoConvergence:", error)
try:
    bisection(math.cosh, -1, 1)
except ValueError as error:
    print("ValueError:", error)

round(irr, 6)

# --- prints
# x^3 - 2x - 5  root 2.094551482   bisection 40 steps, faster: True
# cos x - x     root 0.739085133   bisection 40 steps, faster: True
# e^x - 3       root 1.098612289   bisection 41 steps, faster: True
# Heron 1: 1.5000000000  error 9e-02
# Heron 2: 1.4166666667  error 2e-03
# Heron 3: 1.4142156863  error 2e-06
# Heron 4: 1.4142135624  error 2e-12
# Heron 5: 1.4142135624  error 2e-16
# net present value at 8%: 605.36; internal rate of return 10.4845%
# NoConvergence: newton did not settle in 50 steps
# ValueError: f must change sign between the ends
# --- value: 0.104845
