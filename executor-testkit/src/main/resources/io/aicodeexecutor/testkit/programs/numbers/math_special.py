# Tours the special functions of the math module and checks their identities, from logarithms to the gamma function.
import math
from math import comb, cos, cosh, degrees, e, exp, factorial, gamma, isclose, lgamma, log, pi, radians, sin, sinh, sqrt, tan, tau


def show(name: str, *values: float) -> None:
    print(f"{name:<22}" + "  ".join(f"{value:.8g}" for value in values))


def all_close(pairs) -> bool:
    return all(isclose(a, b, rel_tol=1e-9, abs_tol=1e-12) for a, b in pairs)


grid = [k / 10 for k in range(-30, 31)]
positive = [x for x in grid if x > 0]

show("exp, exp2, expm1", exp(1), math.exp2(10), math.expm1(1e-10))
show("log, log2, log10", log(e**2), math.log2(1024), math.log10(0.001), log(81, 3), math.log1p(1e-10))
show("sqrt, cbrt, pow", sqrt(2), math.cbrt(-27), math.pow(2, 0.5), math.isqrt(10**20 - 1))
show("sin, cos, tan", sin(pi / 6), cos(pi / 3), tan(pi / 4), degrees(1), radians(180))
show("asin, acos, atan", math.asin(1), math.acos(-1), math.atan(1), math.atan2(-1, -1))
show("sinh, cosh, tanh", sinh(1), cosh(1), math.tanh(0.5))
show("asinh, acosh, atanh", math.asinh(1), math.acosh(2), math.atanh(0.5))
show("erf, erfc", math.erf(0.5), math.erfc(0.5), math.erfc(5))
show("gamma, lgamma", gamma(0.5), gamma(5), gamma(-1.5), lgamma(100))
show("hypot, dist", math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((1, 2, 3), (4, 6, 15)))
show("fabs, fmod, prod", math.fabs(-2.5), math.fmod(10, 3), math.prod([1.5, 2, 4]), math.prod([], start=7))
show("perm, comb, factorial", math.perm(7, 3), comb(10, 4), factorial(12))

checks = {
    "sin^2 + cos^2 = 1": all_close((sin(x) ** 2 + cos(x) ** 2, 1) for x in grid),
    "cosh^2 - sinh^2 = 1": all_close((cosh(x) ** 2 - sinh(x) ** 2, 1) for x in grid),
    "tan = sin / cos": all_close((tan(x), sin(x) / cos(x)) for x in grid),
    "exp undoes log": all_close((exp(log(x)), x) for x in positive),
    "atan undoes tan": all_close((math.atan(tan(x)), x) for x in grid if abs(x) < pi / 2),
    "erf + erfc = 1": all_close((math.erf(x) + math.erfc(x), 1) for x in grid),
    "gamma is factorial": all(isclose(gamma(n + 1), factorial(n)) for n in range(20)),
    "gamma(x+1) = x gamma(x)": all_close((gamma(x + 1), x * gamma(x)) for x in positive),
    "reflection formula": all_close((gamma(x) * gamma(1 - x), pi / sin(pi * x)) for x in (0.1, 0.25, 0.7)),
    "duplication formula": all_close((gamma(x) * gamma(x + 0.5), 2 ** (1 - 2 * x) * sqrt(pi) * gamma(2 * x)) for x in positive),
    "lgamma from logs": isclose(lgamma(101), math.fsum(log(n) for n in range(1, 101))),
    "asinh by logarithm": all_close((math.asinh(x), log(x + sqrt(x * x + 1))) for x in positive),
    "cbrt cubed": all_close((math.cbrt(x) ** 3, x) for x in grid),
    "degrees and radians": all_close((degrees(radians(x)), x) for x in grid) and isclose(degrees(tau), 360),
    "expm1 keeps digits": isclose(math.expm1(1e-12), 1e-12, rel_tol=1e-9) and not isclose(exp(1e-12) - 1, 1e-12, rel_tol=1e-9),
}
print("identities that hold:", sum(checks.values()), "of", len(checks), [name for name, holds in checks.items() if not holds])

stirling = {n: sqrt(tau * n) * (n / e) ** n / factorial(n) for n in (1, 5, 20, 100)}
print("Stirling ratio:", {n: round(ratio, 5) for n, ratio in stirling.items()})
print("normal within 1, 2, 3 sigma:", [f"{math.erf(k / sqrt(2)):.4%}" for k in (1, 2, 3)])
print("trailing zeros of 100!:", len(str(factorial(100))) - len(str(factorial(100)).rstrip("0")), "| digits of 1000!:", int(lgamma(1001) / log(10)) + 1)
for name, function, argument in (("log", log, 0), ("acos", math.acos, 2), ("gamma", gamma, -1), ("factorial", factorial, -3), ("cosh", cosh, 1000), ("comb", comb, 2.5)):
    try:
        function(argument, 1) if function is comb else function(argument)
    except (ValueError, OverflowError, TypeError) as error:
        print(f"{name}({argument}) -> {type(error).__name__}")

round(gamma(0.5) ** 2, 8)

# --- prints
# exp, exp2, expm1      2.7182818  1024  1e-10
# log, log2, log10      2  10  -3  4  1e-10
# sqrt, cbrt, pow       1.4142136  -3  1.4142136  1e+10
# sin, cos, tan         0.5  0.5  1  57.29578  3.1415927
# asin, acos, atan      1.5707963  3.1415927  0.78539816  -2.3561945
# sinh, cosh, tanh      1.1752012  1.5430806  0.46211716
# asinh, acosh, atanh   0.88137359  1.3169579  0.54930614
# erf, erfc             0.52049988  0.47950012  1.5374598e-12
# gamma, lgamma         1.7724539  24  2.3632718  359.13421
# hypot, dist           5  3  13
# fabs, fmod, prod      2.5  1  12  7
# perm, comb, factorial 210  210  4.790016e+08
# identities that hold: 15 of 15 []
# Stirling ratio: {1: 0.92214, 5: 0.98349, 20: 0.99584, 100: 0.99917}
# normal within 1, 2, 3 sigma: ['68.2689%', '95.4500%', '99.7300%']
# trailing zeros of 100!: 24 | digits of 1000!: 2568
# log(0) -> ValueError
# acos(2) -> ValueError
# gamma(-1) -> ValueError
# factorial(-3) -> ValueError
# cosh(1000) -> OverflowError
# comb(2.5) -> TypeError
# --- value: 3.14159265
