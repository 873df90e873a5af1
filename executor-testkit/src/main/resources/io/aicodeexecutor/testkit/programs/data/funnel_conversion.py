# Computes a strict checkout funnel: users must hit each step in order, with step and overall conversion.
from collections import defaultdict

STEPS = ["visit", "view_item", "add_to_cart", "checkout", "purchase"]

EVENTS = [
    (1, "ann", "visit"), (2, "ben", "visit"), (3, "ann", "view_item"), (4, "cat", "view_item"),
    (5, "ben", "add_to_cart"), (6, "ann", "add_to_cart"), (7, "cat", "visit"), (8, "dan", "visit"),
    (9, "ben", "view_item"), (10, "ann", "checkout"), (11, "dan", "view_item"), (12, "cat", "view_item"),
    (13, "ben", "add_to_cart"), (14, "eve", "visit"), (15, "ann", "purchase"), (16, "ben", "purchase"),
    (17, "dan", "view_item"), (18, "cat", "add_to_cart"), (19, "cat", "checkout"),
]


def furthest_step(actions: list[str]) -> int:
    """Number of leading funnel steps that occur in order within the actions."""
    reached = 0
    for action in actions:
        if reached < len(STEPS) and action == STEPS[reached]:
            reached += 1
    return reached


history: dict[str, list[str]] = defaultdict(list)
for _time, user, action in sorted(EVENTS):
    history[user].append(action)

depth = {user: furthest_step(actions) for user, actions in history.items()}
counts = [sum(1 for reached in depth.values() if reached >= level) for level in range(1, len(STEPS) + 1)]

previous = counts[0]
for step, count in zip(STEPS, counts):
    bar = "#" * (count * 4)
    print(f"{step:<12} {count:>2} {count / previous:>7.1%} {count / counts[0]:>7.1%} {bar}")
    previous = count

lost = {STEPS[level - 1]: sorted(user for user, reached in depth.items() if reached == level)
        for level in range(1, len(STEPS))}
for step, users in lost.items():
    if users:
        print(f"dropped after {step}: {', '.join(users)}")

dict(zip(STEPS, counts))

# --- prints
# visit         5  100.0%  100.0% ####################
# view_item     4   80.0%   80.0% ################
# add_to_cart   3   75.0%   60.0% ############
# checkout      2   66.7%   40.0% ########
# purchase      1   50.0%   20.0% ####
# dropped after visit: eve
# dropped after view_item: dan
# dropped after add_to_cart: ben
# dropped after checkout: cat
# --- value: {"visit": 5, "view_item": 4, "add_to_cart": 3, "checkout": 2, "purchase": 1}
