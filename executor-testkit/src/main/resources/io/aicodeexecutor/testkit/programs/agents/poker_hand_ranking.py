# Classify poker hands, compare them with tie-breaks and pick the best five of seven cards.
from collections import Counter
from itertools import combinations

RANKS = "23456789TJQKA"
NAMES = ["high card", "pair", "two pair", "three of a kind", "straight", "flush", "full house", "four of a kind", "straight flush"]


def evaluate(cards: tuple[str, ...]) -> tuple[int, list[int]]:
    values = sorted((RANKS.index(card[0]) for card in cards), reverse=True)
    flush = len({card[1] for card in cards}) == 1
    if values == [12, 3, 2, 1, 0]:
        values = [3, 2, 1, 0, -1]
    straight = len(set(values)) == 5 and values[0] - values[4] == 4
    groups = sorted(Counter(values).items(), key=lambda pair: (-pair[1], -pair[0]))
    kickers = [value for value, _ in groups]
    match tuple(count for _, count in groups):
        case _ if straight and flush:
            category = 8
        case (4, 1):
            category = 7
        case (3, 2):
            category = 6
        case _ if flush:
            category = 5
        case _ if straight:
            category = 4
        case (3, *_):
            category = 3
        case (2, 2, 1):
            category = 2
        case (2, *_):
            category = 1
        case _:
            category = 0
    return category, kickers


def best_five(cards: list[str]) -> tuple[str, ...]:
    return max(combinations(cards, 5), key=evaluate)


hands = ["AS KD QC JH TS", "5D 4D 3D 2D AD", "9C 9D 9H 4S 4D", "KC KD 7H 7S 2D", "KH KS 7C 7D 3D",
         "AH QH 9H 5H 2H", "8C 8D 8H 8S KC", "JC JD 5S 3S 2H", "AS KC 9D 4H 2C", "6S 6H 6D QC 2S"]
ordered = sorted(hands, key=lambda hand: evaluate(tuple(hand.split())), reverse=True)
for hand in ordered:
    print(f"{hand}  {NAMES[evaluate(tuple(hand.split()))[0]]}")

board = "TH JH QH 2C 2D".split()
players = {"Lena": ["KH", "9H"], "Omar": ["2H", "2S"], "Pia": ["AC", "KD"]}
scores = {name: evaluate(best_five(board + hole)) for name, hole in players.items()}
for name, hole in players.items():
    print(f"{name}: {NAMES[scores[name][0]]} with {' '.join(sorted(best_five(board + hole), key=lambda c: RANKS.index(c[0])))}")
winner = max(scores, key=scores.get)
print("winner:", winner)
[ordered[0], winner]

# --- prints
# 5D 4D 3D 2D AD  straight flush
# 8C 8D 8H 8S KC  four of a kind
# 9C 9D 9H 4S 4D  full house
# AH QH 9H 5H 2H  flush
# AS KD QC JH TS  straight
# 6S 6H 6D QC 2S  three of a kind
# KH KS 7C 7D 3D  two pair
# KC KD 7H 7S 2D  two pair
# JC JD 5S 3S 2H  pair
# AS KC 9D 4H 2C  high card
# Lena: straight flush with 9H TH JH QH KH
# Omar: four of a kind with 2C 2D 2H 2S QH
# Pia: straight with TH JH QH KD AC
# winner: Lena
# --- value: ["5D 4D 3D 2D AD", "Lena"]
