# Report circular dependencies between services with Tarjan's strongly connected components.
def strongly_connected(graph: dict[str, list[str]]) -> list[list[str]]:
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    components: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for neighbour in graph.get(node, []):
            if neighbour not in index:
                visit(neighbour)
                low[node] = min(low[node], low[neighbour])
            elif neighbour in stack:
                low[node] = min(low[node], index[neighbour])
        if low[node] == index[node]:
            component = []
            while True:
                member = stack.pop()
                component.append(member)
                if member == node:
                    break
            components.append(sorted(component))

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return components


dependencies = {
    "gateway": ["auth", "orders"],
    "auth": ["users"],
    "users": ["auth", "database"],
    "orders": ["payments", "stock"],
    "payments": ["ledger"],
    "ledger": ["notifications"],
    "notifications": ["payments", "templates"],
    "stock": ["database"],
    "templates": [],
    "database": [],
    "scheduler": ["scheduler"],
}
components = strongly_connected(dependencies)
print("deployment order (dependencies first):")
for position, group in enumerate(components, 1):
    cyclic = len(group) > 1 or group[0] in dependencies[group[0]]
    print(f"{position:>2}. {' + '.join(group)}{'   <-- cycle' if cyclic else ''}")
cycles = [g for g in components if len(g) > 1 or g[0] in dependencies[g[0]]]
print(f"{len(cycles)} cycles, largest has {max(map(len, cycles))} services")
sorted(cycles, key=lambda g: (-len(g), g))

# --- prints
# deployment order (dependencies first):
#  1. database
#  2. auth + users   <-- cycle
#  3. templates
#  4. ledger + notifications + payments   <-- cycle
#  5. stock
#  6. orders
#  7. gateway
#  8. scheduler   <-- cycle
# 3 cycles, largest has 3 services
# --- value: [["ledger", "notifications", "payments"], ["auth", "users"], ["scheduler"]]
