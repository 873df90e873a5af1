# Solves coin problems: the number of ways, the fewest coins, and amounts where the greedy method fails.
from collections import Counter
from functools import cache

EURO = (200, 100, 50, 20, 10, 5, 2, 1)
UK_OLD = (30, 24, 12, 6, 3, 1)  # half-crown, florin, shilling, sixpence, threepence, penny


def ways(amount: int, coins: tuple[int, ...]) -> int:
    table = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            table[total] += table[total - coin]
    return table[amount]


@cache
def fewest(amount: int, coins: tuple[int, ...]) -> tuple[int, ...] | None:
    if amount == 0:
        return ()
    best = None
    for coin in coins:
        rest = fewest(amount - coin, coins) if coin <= amount else None
        if rest is not None and (best is None or len(rest) + 1 < len(best)):
            best = (coin, *rest)
    return best


def greedy(amount: int, coins: tuple[int, ...]) -> tuple[int, ...]:
    used: list[int] = []
    for coin in coins:
        count, amount = divmod(amount, coin)
        used += [coin] * count
    return tuple(used)


def describe(coins: tuple[int, ...]) -> str:
    return " + ".join(f"{count}x{coin}" for coin, count in sorted(Counter(coins).items(), reverse=True))


for amount in (5, 10, 50, 100, 200):
    print(f"{amount:>4} cents in euro coins: {ways(amount, EURO):>6} ways")

for amount in (87, 188, 199):
    print(f"{amount:>4} -> {describe(fewest(amount, EURO))}  ({len(fewest(amount, EURO))} coins)")

counts = {amount: (len(greedy(amount, UK_OLD)), len(fewest(amount, UK_OLD))) for amount in range(1, 61)}
failures = {amount: pair for amount, pair in counts.items() if pair[0] > pair[1]}
print("greedy fails in old pence for", sorted(failures))
print("48d greedy:", describe(greedy(48, UK_OLD)), "| best:", describe(fewest(48, UK_OLD)))
print("7 from coins of 3 and 5:", fewest(7, (5, 3)), "| largest impossible amount:", max(n for n in range(1, 40) if fewest(n, (5, 3)) is None))
print("cache:", fewest.cache_info().currsize > 200, fewest.cache_info().maxsize)

{"ways_to_two_euro": ways(200, EURO), "greedy_failures": len(failures)}

# --- prints
#    5 cents in euro coins:      4 ways
#   10 cents in euro coins:     11 ways
#   50 cents in euro coins:    451 ways
#  100 cents in euro coins:   4563 ways
#  200 cents in euro coins:  73682 ways
#   87 -> 1x50 + 1x20 + 1x10 + 1x5 + 1x2  (5 coins)
#  188 -> 1x100 + 1x50 + 1x20 + 1x10 + 1x5 + 1x2 + 1x1  (7 coins)
#  199 -> 1x100 + 1x50 + 2x20 + 1x5 + 2x2  (7 coins)
# greedy fails in old pence for [48, 49, 50, 51, 52, 53]
# 48d greedy: 1x30 + 1x12 + 1x6 | best: 2x24
# 7 from coins of 3 and 5: None | largest impossible amount: 7
# cache: True None
# --- value: {"ways_to_two_euro": 73682, "greedy_failures": 6}
