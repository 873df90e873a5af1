# Solves differential equations with Euler, Heun and Runge-Kutta steps: decay, a pendulum, predators and a falling ball.
import math
from typing import Callable

Vector = tuple[float, ...]
Field = Callable[[float, Vector], Vector]


def along(y: Vector, h: float, slope: Vector) -> Vector:
    return tuple(a + h * b for a, b in zip(y, slope))


def euler(f: Field, t: float, y: Vector, h: float) -> Vector:
    return along(y, h, f(t, y))


def heun(f: Field, t: float, y: Vector, h: float) -> Vector:
    k1 = f(t, y)
    k2 = f(t + h, along(y, h, k1))
    return along(y, h / 2, tuple(a + b for a, b in zip(k1, k2)))


def rk4(f: Field, t: float, y: Vector, h: float) -> Vector:
    k1 = f(t, y)
    k2 = f(t + h / 2, along(y, h / 2, k1))
    k3 = f(t + h / 2, along(y, h / 2, k2))
    k4 = f(t + h, along(y, h, k3))
    return along(y, h / 6, tuple(a + 2 * b + 2 * c + d for a, b, c, d in zip(k1, k2, k3, k4)))


def solve(method, f: Field, y: Vector, end: float, steps: int) -> list[tuple[float, Vector]]:
    h = end / steps
    history = [(0.0, y)]
    for n in range(steps):
        y = method(f, n * h, y, h)
        history.append(((n + 1) * h, y))
    return history


decay: Field = lambda t, y: (-2 * y[0],)
print("decay to t = 1, exact value", f"{math.exp(-2):.6f}")
for method in (euler, heun, rk4):
    errors = [abs(solve(method, decay, (1.0,), 1.0, n)[-1][1][0] - math.exp(-2)) for n in (20, 40)]
    print(f"  {method.__name__:<6} error {errors[0]:.1e}, order {math.log2(errors[0] / errors[1]):.1f}")

pendulum: Field = lambda t, y: (y[1], -9.81 * math.sin(y[0]))
swing = solve(rk4, pendulum, (math.radians(60), 0.0), 4.0, 400)
crossings = [t - dt * a / (b - a) for (t, (a, v)), (s, (b, w)) in zip(swing, swing[1:]) if a > 0 >= b for dt in (s - t,)]
period = crossings[1] - crossings[0]
energies = [0.5 * w * w - 9.81 * math.cos(angle) for t, (angle, w) in swing]
print(f"pendulum at 60 degrees: period {period:.4f} s, small-angle formula {math.tau / math.sqrt(9.81):.4f} s")
print("energy kept:", max(energies) - min(energies) < 1e-5)

lotka: Field = lambda t, y: (1.1 * y[0] - 0.4 * y[0] * y[1], 0.1 * y[0] * y[1] - 0.4 * y[1])
story = solve(rk4, lotka, (10.0, 10.0), 20.0, 400)
for t, (prey, hunters) in story[::50]:
    print(f"  t={t:>4.1f}  prey {prey:6.2f} {'#' * round(prey)}  hunters {hunters:5.2f}")
peak_time, peak = max(story, key=lambda point: point[1][0])
print(f"prey peak {peak[0]:.2f} at t = {peak_time:.2f}")

falling: Field = lambda t, y: (y[1], -9.81 - 0.05 * y[1] * abs(y[1]))
height, speed = solve(rk4, falling, (200.0, 0.0), 6.0, 60)[-1][1]
print(f"ball after 6 s: height {height:.2f} m, speed {speed:.3f} m/s, terminal {-math.sqrt(9.81 / 0.05):.3f} m/s")

{"period": round(period, 4), "prey_peak": round(peak[0], 2), "height": round(height, 2)}

# --- prints
# decay to t = 1, exact value 0.135335
#   euler  error 1.4e-02, order 1.0
#   heun   error 4.9e-04, order 2.1
#   rk4    error 2.5e-07, order 4.1
# pendulum at 60 degrees: period 2.1529 s, small-angle formula 2.0061 s
# energy kept: True
#   t= 0.0  prey  10.00 ##########  hunters 10.00
#   t= 2.5  prey   0.04   hunters  5.12
#   t= 5.0  prey   0.02   hunters  1.90
#   t= 7.5  prey   0.11   hunters  0.71
#   t=10.0  prey   1.12 #  hunters  0.29
#   t=12.5  prey  13.53 ##############  hunters  0.37
#   t=15.0  prey   1.29 #  hunters 10.18
#   t=17.5  prey   0.03   hunters  3.95
#   t=20.0  prey   0.03   hunters  1.46
# prey peak 29.06 at t = 13.60
# ball after 6 s: height 129.82 m, speed -14.001 m/s, terminal -14.007 m/s
# --- value: {"period": 2.1529, "prey_peak": 29.06, "height": 129.82}
