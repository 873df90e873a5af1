# Plans club memberships with set algebra: operators, in-place updates, comparisons, frozensets and dictionary views.
chess = {"Ann", "Bo", "Cy", "Di"}
tennis = {"Bo", "Di", "Eve"}
choir = set("Ann Eve Flo".split())


def show(label, members):
    print(f"{label:<22}", " ".join(sorted(members)) or "nobody")


show("chess or tennis", chess | tennis)
show("chess and tennis", chess & tennis)
show("only chess", chess - tennis)
show("exactly one of both", chess ^ tennis)
show("precedence", chess - tennis | choir & tennis)
show("all three", chess & tennis & choir)
show("methods take lists", chess.union(["Gil"], "Z").difference(tennis, choir))
show("intersection", chess.intersection(tennis, ["Di", "Ann"]))

everyone = set()
everyone |= chess; everyone |= tennis | choir
evening = everyone.copy()
evening -= choir
evening &= tennis | {"Cy"}
evening ^= {"Cy", "Zed"}
show("evening", evening)
evening.add("Hal"); evening.discard("nobody"); evening.remove("Zed"); evening.update(["Ida"], {"Jo"})
show("changed", evening)
try:
    evening.remove("Zed")
except KeyError as error:
    print("KeyError:", error)

print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1, 2} < {1, 2}, {1, 2, 3} >= {3}, {1} > set(), {1, 2} == {2, 1}, {1} != {1.0})
print(chess.isdisjoint({"Eve"}), tennis.issubset(everyone), everyone.issuperset(choir), {1} < {2}, {2} < {1}, "Bo" in chess)
teams = {frozenset({"Ann", "Bo"}): 3, frozenset(["Cy"]): 1}
print(teams[frozenset(("Bo", "Ann"))], frozenset("aab") == {"a", "b"}, type(frozenset("a") | {"b"}).__name__, len({1, 1.0, True}))
print(sorted(map(sorted, teams)), hash(frozenset({1, 2})) == hash(frozenset({2, 1})), set() == {*()}, bool(set()))

old, new = {"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 5}
print(sorted(old.keys() & new.keys()), sorted(new.keys() - old), sorted(old.items() ^ new.items()), sorted(old.keys() | "xy"))
print(old | new, {**new, **old}, old.keys() <= new.keys(), old.items() >= {("a", 1)})
old |= [("z", 26)]
print(old, {n % 4 for n in range(10)}, sorted({1, 2}.symmetric_difference([2, 3])), max(chess, key=lambda m: (len(m), m)))
try:
    {[1], [2]}
except TypeError as error:
    print("TypeError:", error)
powerset = [frozenset()]
for member in sorted(tennis):
    powerset += [subset | {member} for subset in powerset]

[sorted(subset) for subset in powerset]

# --- prints
# chess or tennis        Ann Bo Cy Di Eve
# chess and tennis       Bo Di
# only chess             Ann Cy
# exactly one of both    Ann Cy Eve
# precedence             Ann Cy Eve
# all three              nobody
# methods take lists     Cy Gil Z
# intersection           Di
# evening                Bo Di Zed
# changed                Bo Di Hal Ida Jo
# KeyError: 'Zed'
# True True False True True True False
# True True True False False True
# 3 True frozenset 1
# [['Ann', 'Bo'], ['Cy']] True True False
# ['b', 'c'] ['d'] [('a', 1), ('c', 3), ('c', 4), ('d', 5)] ['a', 'b', 'c', 'x', 'y']
# {'a': 1, 'b': 2, 'c': 4, 'd': 5} {'b': 2, 'c': 3, 'd': 5, 'a': 1} False True
# {'a': 1, 'b': 2, 'c': 3, 'z': 26} {0, 1, 2, 3} [1, 3] Ann
# TypeError: unhashable type: 'list'
# --- value: [[], ["Bo"], ["Di"], ["Bo", "Di"], ["Eve"], ["Bo", "Eve"], ["Di", "Eve"], ["Bo", "Di", "Eve"]]
