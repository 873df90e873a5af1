# Shows bit tricks on integers: counting, masks, Gray codes, subset walks, byte order and a bit-set class.
from typing import Iterator

def subsets_of_mask(mask: int) -> Iterator[int]:
    """All submasks from largest to zero."""
    sub = mask
    while True:
        yield sub
        if not sub:
            return
        sub = (sub - 1) & mask

def next_same_popcount(x: int) -> int:
    """Gosper's hack: the next larger integer with the same number of one bits."""
    lowest = x & -x
    ripple = x + lowest
    return ripple | (((x ^ ripple) >> 2) // lowest)

def gray(n: int) -> int:
    return n ^ (n >> 1)

def from_gray(code: int) -> int:
    n = 0
    while code:
        n ^= code
        code >>= 1
    return n

class BitSet:
    def __init__(self, *members: int) -> None:
        self.bits = 0
        for member in members:
            self.bits |= 1 << member

    def __contains__(self, member: int) -> bool:
        return bool(self.bits >> member & 1)

    def __iter__(self) -> Iterator[int]:
        return (n for n in range(self.bits.bit_length()) if n in self)

    def __or__(self, other: "BitSet") -> "BitSet":
        return BitSet(*self, *other)

    def __len__(self) -> int:
        return self.bits.bit_count()

n = 0b1011_0100
print(f"{n} = {n:#b}: length {n.bit_length()}, ones {n.bit_count()}, lowest {n & -n}, without lowest {n & n - 1:#b}")
print("set 0:", bin(n | 1), "clear 2:", bin(n & ~(1 << 2)), "flip 7:", bin(n ^ 1 << 7), "test 4:", bool(n >> 4 & 1), "low nibble:", n & 0xF)
print("powers of two:", [k for k in range(1, 130) if k & (k - 1) == 0], "| next after 1000:", 1 << (1000 - 1).bit_length())
print("negative numbers:", ~5, -1 >> 10, -7 & 0xFF, f"{-7 & 0xFF:08b}", (0xF9 ^ 0x80) - 0x80)
print("reversed byte:", f"{int(f'{0b00010110:08b}'[::-1], 2):08b}", "| rotated:", f"{(n << 3 | n >> 5) & 0xFF:08b}")
print("Gray:", [f"{gray(k):03b}" for k in range(8)], all(from_gray(gray(k)) == k for k in range(500)))
print("submasks of 0b10110:", [f"{sub:05b}" for sub in subsets_of_mask(0b10110)])
three = 0b00111
chain = [three := next_same_popcount(three) for step in range(5)]
print("next with three ones:", [f"{value:05b}" for value in chain])

a, b = 29, 71
a ^= b; b ^= a; a ^= b
print("xor swap:", a, b, "| lonely number:", 4 ^ 9 ^ 7 ^ 4 ^ 9, "| Hamming distance:", (0b1011 ^ 0b0110).bit_count())
print("bytes:", (1025).to_bytes(4, "big"), (1025).to_bytes(4, "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), list((-2).to_bytes(2, "big", signed=True)))
merged = BitSet(1, 5, 9) | BitSet(5, 64)
print("bit set:", list(merged), len(merged), 64 in merged, 2 in merged)
try:
    (300).to_bytes(1, "big")
except OverflowError as error:
    print("OverflowError:", error)

[gray(k) for k in range(10)]

# --- prints
# 180 = 0b10110100: length 8, ones 4, lowest 4, without lowest 0b10110000
# set 0: 0b10110101 clear 2: 0b10110000 flip 7: 0b110100 test 4: True low nibble: 4
# powers of two: [1, 2, 4, 8, 16, 32, 64, 128] | next after 1000: 1024
# negative numbers: -6 -1 249 11111001 -7
# reversed byte: 01101000 | rotated: 10100101
# Gray: ['000', '001', '011', '010', '110', '111', '101', '100'] True
# submasks of 0b10110: ['10110', '10100', '10010', '10000', '00110', '00100', '00010', '00000']
# next with three ones: ['01011', '01101', '01110', '10011', '10101']
# xor swap: 71 29 | lonely number: 7 | Hamming distance: 3
# bytes: b'\x00\x00\x04\x01' b'\x01\x04\x00\x00' -2 [255, 254]
# bit set: [1, 5, 9, 64] 4 True False
# OverflowError: int too big to convert
# --- value: [0, 1, 3, 2, 6, 7, 5, 4, 12, 13]
