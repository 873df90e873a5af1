# Studies Collatz sequences: paths, lengths with a shared cache, records and a text histogram.
from collections import Counter
from itertools import accumulate
from typing import Iterator

lengths: dict[int, int] = {1: 0}


def path(n: int) -> Iterator[int]:
    if n < 1:
        raise ValueError("start with a positive integer")
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


def steps(n: int) -> int:
    """Steps down to 1; walks until it meets a known number, then fills in the way back."""
    trail = []
    while n not in lengths:
        trail.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    known = lengths[n]
    for seen in reversed(trail):
        known += 1
        lengths[seen] = known
    return known


def main() -> dict[str, int]:
    print("from 7:", " ".join(map(str, path(7))))
    for start in (27, 97):
        route = list(path(start))
        print(f"from {start}: {len(route) - 1} steps, peak {max(route)} at step {route.index(max(route))}")
        assert steps(start) == len(route) - 1

    limit = 3000
    all_steps = [steps(n) for n in range(1, limit + 1)]
    running = list(accumulate(all_steps, max))
    records = [n for n in range(2, limit + 1) if running[n - 1] > running[n - 2]]
    print("record holders:", records)
    print("longest below", limit, "is", records[-1], "with", steps(records[-1]), "steps; numbers cached:", len(lengths) > limit)

    parity = Counter("odd" if n % 2 else "even" for n in path(27))
    print("27 visits", parity["odd"], "odd and", parity["even"], "even numbers")

    print("steps below", limit, "in bands of 25:")
    bands = Counter(value // 25 for value in all_steps)
    for band, amount in sorted(bands.items()):
        print(f"  {band * 25:>3}-{band * 25 + 24:<3} {amount:>4} {'#' * -(-amount // 25)}")

    same = [n for n in range(1, 100) if steps(n) == steps(n + 1) == steps(n + 2)]
    print("three in a row with equal length start at:", same)
    try:
        list(path(0))
    except ValueError as error:
        print("error:", error)
    return {"steps_27": steps(27), "champion": records[-1]}


if __name__ == "__main__":
    answer = main()

answer

# --- prints
# from 7: 7 22 11 34 17 52 26 13 40 20 10 5 16 8 4 2 1
# from 27: 111 steps, peak 9232 at step 77
# from 97: 118 steps, peak 9232 at step 84
# record holders: [2, 3, 6, 7, 9, 18, 25, 27, 54, 73, 97, 129, 171, 231, 313, 327, 649, 703, 871, 1161, 2223, 2463, 2919]
# longest below 3000 is 2919 with 216 steps; numbers cached: True
# 27 visits 42 odd and 70 even numbers
# steps below 3000 in bands of 25:
#     0-24   341 ##############
#    25-49   953 #######################################
#    50-74   500 ####################
#    75-99   294 ############
#   100-124  389 ################
#   125-149  400 ################
#   150-174   98 ####
#   175-199   23 #
#   200-224    2 #
# three in a row with equal length start at: [28, 36, 44, 49, 65, 68, 98, 99]
# error: start with a positive integer
# --- value: {"steps_27": 111, "champion": 2919}
