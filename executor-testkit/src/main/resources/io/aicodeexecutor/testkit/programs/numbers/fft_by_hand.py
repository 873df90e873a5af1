# Implements the fast Fourier transform, checks it against the plain sum, and uses it to find tones and multiply numbers.
import cmath
import math
from array import array
from typing import Sequence

def dft(signal: Sequence[complex]) -> list[complex]:
    n = len(signal)
    return [sum(value * cmath.exp(-2j * cmath.pi * k * t / n) for t, value in enumerate(signal)) for k in range(n)]

def fft(signal: Sequence[complex], sign: int = -1) -> list[complex]:
    n = len(signal)
    if n == 1:
        return list(signal)
    if n % 2:
        raise ValueError(f"length must be a power of two, found the odd part {n}")
    even, odd = fft(signal[::2], sign), fft(signal[1::2], sign)
    turned = [cmath.rect(1.0, sign * math.tau * k / n) * value for k, value in enumerate(odd)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]

def inverse_fft(spectrum: Sequence[complex]) -> list[complex]:
    return [value / len(spectrum) for value in fft(spectrum, +1)]

def convolve(first: Sequence[float], second: Sequence[float]) -> list[int]:
    size = 1 << (len(first) + len(second) - 2).bit_length()
    padded = [list(part) + [0] * (size - len(part)) for part in (first, second)]
    product = [a * b for a, b in zip(*map(fft, padded))]
    return [round(value.real) for value in inverse_fft(product)][: len(first) + len(second) - 1]

def multiply(a: int, b: int) -> int:
    """Long multiplication of decimal digits through a convolution."""
    digits = convolve([int(d) for d in reversed(str(a))], [int(d) for d in reversed(str(b))])
    return sum(digit * 10**place for place, digit in enumerate(digits))

rate = 64
samples = array("d", (2 * math.sin(math.tau * 5 * t / rate) + 0.5 * math.cos(math.tau * 12 * t / rate) + 1 for t in range(rate)))
spectrum = fft(samples)
assert all(cmath.isclose(a, b, abs_tol=1e-9) for a, b in zip(spectrum, dft(samples)))
assert all(math.isclose(a.real, b, abs_tol=1e-12) for a, b in zip(inverse_fft(spectrum), samples))

print("tones found:")
for k in range(rate // 2):
    amplitude = abs(spectrum[k]) / rate * (2 if k else 1)
    if amplitude > 0.01:
        print(f"  {k:>2} Hz  amplitude {amplitude:.3f}  phase {round(math.degrees(cmath.phase(spectrum[k])), 1) + 0.0:6.1f}  {'*' * round(amplitude * 20)}")
energy_time, energy_frequency = math.fsum(v * v for v in samples), math.fsum(abs(v) ** 2 for v in spectrum) / rate
print(f"Parseval: {energy_time:.6f} = {energy_frequency:.6f}")
mirrored = all(cmath.isclose(spectrum[k], spectrum[-k].conjugate(), abs_tol=1e-9) for k in range(1, rate))
print("real input gives a mirrored spectrum:", mirrored)

print("impulse:", [abs(v) for v in fft([1, 0, 0, 0])], "| constant:", [round(abs(v), 9) for v in fft([1] * 4)])
print("(1 + 2x)(3 + x + x^2):", convolve([1, 2], [3, 1, 1]))
a, b = 3**40, 7**30
print("product of big numbers:", multiply(a, b), multiply(a, b) == a * b)

filtered = [value if min(k, rate - k) <= 6 else 0 for k, value in enumerate(spectrum)]
smooth = [v.real for v in inverse_fft(filtered)]
print("low-pass keeps the slow tone:", max(abs(s - 1 - 2 * math.sin(math.tau * 5 * t / rate)) for t, s in enumerate(smooth)) < 1e-9)
try:
    fft([1.0] * 12)
except ValueError as error:
    print("ValueError:", error)

convolve([1, 1], [1, 2, 1])

# --- prints
# tones found:
#    0 Hz  amplitude 1.000  phase    0.0  ********************
#    5 Hz  amplitude 2.000  phase  -90.0  ****************************************
#   12 Hz  amplitude 0.500  phase    0.0  **********
# Parseval: 200.000000 = 200.000000
# real input gives a mirrored spectrum: True
# impulse: [1.0, 1.0, 1.0, 1.0] | constant: [4.0, 0.0, 0.0, 0.0]
# (1 + 2x)(3 + x + x^2): [3, 7, 3, 2]
# product of big numbers: 274025758922079422971608511195740898417534449 True
# low-pass keeps the slow tone: True
# ValueError: length must be a power of two, found the odd part 3
# --- value: [1, 3, 3, 1]
