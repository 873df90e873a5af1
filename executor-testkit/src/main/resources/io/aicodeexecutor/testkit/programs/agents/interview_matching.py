# Assign candidates to interview slots with augmenting-path bipartite matching.
def maximum_matching(preferences: dict[str, list[str]]) -> dict[str, str]:
    holder: dict[str, str] = {}

    def try_assign(person: str, tried: set[str]) -> bool:
        for slot in preferences[person]:
            if slot in tried:
                continue
            tried.add(slot)
            if slot not in holder or try_assign(holder[slot], tried):
                holder[slot] = person
                return True
        return False

    for person in preferences:
        if not try_assign(person, set()):
            print(f"no slot can be found for {person}")
    return {person: slot for slot, person in holder.items()}


def explain_shortage(preferences, matching) -> list[str]:
    """Find people competing for too few slots (a Hall violator)."""
    holder = {slot: person for person, slot in matching.items()}
    people = [person for person in preferences if person not in matching]
    for person in people:
        for slot in preferences[person]:
            if holder[slot] not in people:
                people.append(holder[slot])
    return people


availability = {
    "Amira": ["Mon 9", "Mon 10"],
    "Bruno": ["Mon 9"],
    "Chloe": ["Mon 10", "Tue 9"],
    "Deepak": ["Tue 9", "Tue 11"],
    "Esther": ["Mon 9", "Mon 10"],
    "Farid": ["Tue 11", "Wed 14", "Wed 15"],
}
matching = maximum_matching(availability)
for person in availability:
    print(f"{person:<7}{matching.get(person, '-')}")

rivals = explain_shortage(availability, matching)
slots = sorted({slot for person in rivals for slot in availability[person]})
print(f"{len(rivals)} people share {len(slots)} slots: {', '.join(sorted(rivals))} / {', '.join(slots)}")
dict(sorted(matching.items()))

# --- prints
# no slot can be found for Esther
# Amira  Mon 10
# Bruno  Mon 9
# Chloe  Tue 9
# Deepak Tue 11
# Esther -
# Farid  Wed 14
# 3 people share 2 slots: Amira, Bruno, Esther / Mon 10, Mon 9
# --- value: {"Amira": "Mon 10", "Bruno": "Mon 9", "Chloe": "Tue 9", "Deepak": "Tue 11", "Farid": "Wed 14"}
