# Builds a canonical Huffman code for a string, encodes it to bytes and decodes it again.
import heapq
import math
from collections import Counter
from itertools import count


def code_lengths(text: str) -> dict[str, int]:
    order = count()
    heap = [(weight, next(order), [symbol]) for symbol, weight in sorted(Counter(text).items())]
    lengths = {symbol: 0 for symbol in set(text)}
    heapq.heapify(heap)
    if len(heap) == 1:
        return {text[0]: 1}
    while len(heap) > 1:
        first_weight, first_order, first = heapq.heappop(heap)
        second_weight, second_order, second = heapq.heappop(heap)
        for symbol in first + second:
            lengths[symbol] += 1
        heapq.heappush(heap, (first_weight + second_weight, next(order), first + second))
    return lengths


def canonical_codes(lengths: dict[str, int]) -> dict[str, str]:
    codes, code, previous = {}, 0, 0
    for symbol, length in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
        code <<= length - previous
        codes[symbol] = f"{code:0{length}b}"
        code, previous = code + 1, length
    return codes


def encode(text: str, codes: dict[str, str]) -> tuple[bytes, int]:
    bits = "".join(codes[symbol] for symbol in text)
    padding = -len(bits) % 8
    return int(bits + "0" * padding, 2).to_bytes((len(bits) + padding) // 8, "big"), padding


def decode(data: bytes, padding: int, codes: dict[str, str]) -> str:
    bits = "".join(f"{byte:08b}" for byte in data)
    inverse = {code: symbol for symbol, code in codes.items()}
    result, current = [], ""
    for bit in bits[:len(bits) - padding]:
        current += bit
        if current in inverse:
            result.append(inverse[current])
            current = ""
    return "".join(result)


TEXT = "she sells sea shells by the sea shore"
codes = canonical_codes(code_lengths(TEXT))
frequencies = Counter(TEXT)
for symbol, code in codes.items():
    print(f"{symbol!r} x{frequencies[symbol]:<3}{code}")

data, padding = encode(TEXT, codes)
assert decode(data, padding, codes) == TEXT
print("bytes:", len(TEXT), "->", len(data), "padding", padding)

average = sum(frequencies[s] * len(c) for s, c in codes.items()) / len(TEXT)
entropy = -sum(n / len(TEXT) * math.log2(n / len(TEXT)) for n in frequencies.values())
print(f"average {average:.4f} bits per symbol, entropy {entropy:.4f}")
kraft = sum(2.0 ** -len(code) for code in codes.values())
print("Kraft sum:", kraft, "single symbol:", canonical_codes(code_lengths("zzz")))
data.hex()

# --- prints
# 's' x8  00
# ' ' x7  010
# 'e' x7  011
# 'h' x4  100
# 'l' x4  101
# 'a' x2  1100
# 'y' x1  1101
# 'b' x1  11100
# 'o' x1  11101
# 'r' x1  11110
# 't' x1  11111
# bytes: 37 -> 15 padding 6
# average 3.0811 bits per symbol, entropy 3.0121
# Kraft sum: 1.0 single symbol: {'z': '0'}
# --- value: "2343b443c44768b9abf1a1e2277cc0"
