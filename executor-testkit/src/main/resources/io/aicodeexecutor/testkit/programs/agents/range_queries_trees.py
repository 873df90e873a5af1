# Answer range-sum queries with a Fenwick tree and range-maximum queries with a segment tree.
class FenwickTree:
    def __init__(self, values: list[int]):
        self.tree = [0] * (len(values) + 1)
        for index, value in enumerate(values):
            self.add(index, value)

    def add(self, index: int, delta: int) -> None:
        index += 1
        while index < len(self.tree):
            self.tree[index] += delta
            index += index & -index

    def prefix(self, count: int) -> int:
        total = 0
        while count:
            total += self.tree[count]
            count &= count - 1
        return total

    def between(self, first: int, last: int) -> int:
        return self.prefix(last + 1) - self.prefix(first)


class MaxSegmentTree:
    def __init__(self, values: list[int]):
        self.size = len(values)
        self.tree = [0] * self.size + values[:]
        for node in range(self.size - 1, 0, -1):
            self.tree[node] = max(self.tree[2 * node], self.tree[2 * node + 1])

    def assign(self, index: int, value: int) -> None:
        node = index + self.size
        self.tree[node] = value
        while node > 1:
            node //= 2
            self.tree[node] = max(self.tree[2 * node], self.tree[2 * node + 1])

    def between(self, first: int, last: int) -> int:
        low, high = first + self.size, last + self.size + 1
        best = self.tree[low]
        while low < high:
            if low % 2:
                best = max(best, self.tree[low])
                low += 1
            if high % 2:
                high -= 1
                best = max(best, self.tree[high])
            low, high = low // 2, high // 2
        return best


sales = [12, 7, 30, 4, 18, 25, 9, 3, 41, 16]
sums, peaks = FenwickTree(sales), MaxSegmentTree(sales)
answers = []
for step in ["0-9", "2-5", "3=50", "2-5", "8=1", "6-9", "7-7"]:
    if "=" in step:
        day, amount = map(int, step.split("="))
        sums.add(day, amount - sales[day])
        peaks.assign(day, amount)
        print(f"day {day} corrected from {sales[day]} to {amount}")
        sales[day] = amount
        continue
    first, last = map(int, step.split("-"))
    total, peak = sums.between(first, last), peaks.between(first, last)
    assert total == sum(sales[first:last + 1]) and peak == max(sales[first:last + 1])
    print(f"days {first} to {last}: total {total}, peak {peak}")
    answers.append([total, peak])
answers

# --- prints
# days 0 to 9: total 165, peak 41
# days 2 to 5: total 77, peak 30
# day 3 corrected from 4 to 50
# days 2 to 5: total 123, peak 50
# day 8 corrected from 41 to 1
# days 6 to 9: total 29, peak 16
# days 7 to 7: total 3, peak 3
# --- value: [[165, 41], [77, 30], [123, 50], [29, 16], [3, 3]]
