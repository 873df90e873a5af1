# Orders build targets with graphlib.TopologicalSorter, runs them in parallel batches and reports cycles.
from graphlib import CycleError, TopologicalSorter

DEPENDENCIES = {
    "app": {"ui", "core"},
    "ui": {"widgets"},
    "widgets": {"core"},
    "core": {"config"},
    "tests": {"app", "fixtures"},
    "docs": set(),
}
MINUTES = {"app": 2, "ui": 3, "widgets": 4, "core": 5, "config": 1, "tests": 6, "fixtures": 1, "docs": 9}


def batches(graph):
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        yield ready
        sorter.done(*ready)


def finish_times(graph):
    finished = {}
    for target in TopologicalSorter(graph).static_order():
        start = max((finished[need] for need in graph.get(target, ())), default=0)
        finished[target] = start + MINUTES[target]
    return finished


def is_valid(order, graph):
    position = {target: index for index, target in enumerate(order)}
    return all(position[need] < position[target] for target, needs in graph.items() for need in needs)


for number, batch in enumerate(batches(DEPENDENCIES), start=1):
    print(f"batch {number}: {', '.join(batch)} ({max(MINUTES[target] for target in batch)} min)")

order = list(TopologicalSorter(DEPENDENCIES).static_order())
print("order is valid:", is_valid(order, DEPENDENCIES), "| targets:", len(order))
times = finish_times(DEPENDENCIES)
print("critical path ends at", max(times.values()), "minutes:", sorted(times.items(), key=lambda item: (item[1], item[0]))[-3:])

sorter = TopologicalSorter()
for target, *needs in (["b", "a"], ["c", "b", "a"], ["a"], ["c", "d"]):
    sorter.add(target, *needs)
print(sorted(sorter.static_order()))

broken = DEPENDENCIES | {"config": {"ui"}}
try:
    list(batches(broken))
except CycleError as error:
    message, cycle = error.args
    print(message, "|", len(cycle) - 1, "targets:", sorted(set(cycle)), cycle[0] == cycle[-1])
for misuse in ("get before prepare", "done too early"):
    sorter = TopologicalSorter({"x": ["y"]})
    try:
        if misuse.startswith("done"):
            sorter.prepare()
            sorter.done("x")
        else:
            sorter.get_ready()
    except ValueError:
        print("ValueError on", misuse)

[batch for batch in batches(DEPENDENCIES)]

# --- prints
# batch 1: config, docs, fixtures (9 min)
# batch 2: core (5 min)
# batch 3: widgets (4 min)
# batch 4: ui (3 min)
# batch 5: app (2 min)
# batch 6: tests (6 min)
# order is valid: True | targets: 8
# critical path ends at 21 minutes: [('ui', 13), ('app', 15), ('tests', 21)]
# ['a', 'b', 'c', 'd']
# nodes are in a cycle | 4 targets: ['config', 'core', 'ui', 'widgets'] True
# ValueError on get before prepare
# ValueError on done too early
# --- value: [["config", "docs", "fixtures"], ["core"], ["widgets"], ["ui"], ["app"], ["tests"]]
