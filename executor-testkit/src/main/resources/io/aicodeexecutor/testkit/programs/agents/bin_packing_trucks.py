# Pack parcels into trucks: next-fit, first-fit and best-fit, in given and in decreasing order.
from math import ceil

PARCELS = [4, 8, 1, 4, 2, 1, 7, 3, 6, 5, 5, 2, 9, 3]
CAPACITY = 10


def next_fit(loads: list[list[int]], parcel: int) -> int | None:
    last = len(loads) - 1
    return last if loads and sum(loads[last]) + parcel <= CAPACITY else None


def first_fit(loads: list[list[int]], parcel: int) -> int | None:
    return next((i for i, load in enumerate(loads) if sum(load) + parcel <= CAPACITY), None)


def best_fit(loads: list[list[int]], parcel: int) -> int | None:
    fitting = [i for i, load in enumerate(loads) if sum(load) + parcel <= CAPACITY]
    return max(fitting, key=lambda i: sum(loads[i]), default=None)


def pack(parcels: list[int], strategy) -> list[list[int]]:
    loads: list[list[int]] = []
    for parcel in parcels:
        index = strategy(loads, parcel)
        if index is None:
            loads.append([parcel])
        else:
            loads[index].append(parcel)
    return loads


bound = ceil(sum(PARCELS) / CAPACITY)
print(f"{len(PARCELS)} parcels, {sum(PARCELS)} kg: at least {bound} trucks of {CAPACITY} kg")
results = {}
for strategy in (next_fit, first_fit, best_fit):
    for label, parcels in (("given", PARCELS), ("decreasing", sorted(PARCELS, reverse=True))):
        loads = pack(parcels, strategy)
        name = f"{strategy.__name__} {label}"
        results[name] = len(loads)
        print(f"{name:<21}{len(loads)} trucks, {len(loads) * CAPACITY - sum(PARCELS):>2} kg spare")

best = min(results, key=results.get)
print("chosen:", best)
for number, load in enumerate(pack(sorted(PARCELS, reverse=True), first_fit), 1):
    print(f"truck {number}: [{''.join(str(parcel) * parcel for parcel in load):<{CAPACITY}}] {load}")
results

# --- prints
# 14 parcels, 60 kg: at least 6 trucks of 10 kg
# next_fit given       9 trucks, 30 kg spare
# next_fit decreasing  8 trucks, 20 kg spare
# first_fit given      7 trucks, 10 kg spare
# first_fit decreasing 6 trucks,  0 kg spare
# best_fit given       7 trucks, 10 kg spare
# best_fit decreasing  6 trucks,  0 kg spare
# chosen: first_fit decreasing
# truck 1: [9999999991] [9, 1]
# truck 2: [8888888822] [8, 2]
# truck 3: [7777777333] [7, 3]
# truck 4: [6666664444] [6, 4]
# truck 5: [5555555555] [5, 5]
# truck 6: [4444333221] [4, 3, 2, 1]
# --- value: {"next_fit given": 9, "next_fit decreasing": 8, "first_fit given": 7, "first_fit decreasing": 6, "best_fit given": 7, "best_fit decreasing": 6}
