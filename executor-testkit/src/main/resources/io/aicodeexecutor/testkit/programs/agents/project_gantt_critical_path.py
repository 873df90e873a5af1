# Order project tasks topologically, compute the critical path and draw a text Gantt chart.
from collections import deque
from dataclasses import dataclass, field


@dataclass
class Task:
    name: str
    days: int
    needs: list[str] = field(default_factory=list)
    start: int = 0
    latest_start: int = 0

    @property
    def finish(self) -> int:
        return self.start + self.days

    @property
    def slack(self) -> int:
        return self.latest_start - self.start


def topological_order(tasks: dict[str, Task]) -> list[str]:
    waiting = {name: len(task.needs) for name, task in tasks.items()}
    ready = deque(sorted(name for name, count in waiting.items() if count == 0))
    order = []
    while ready:
        order.append(current := ready.popleft())
        for name in sorted(tasks):
            if current in tasks[name].needs:
                waiting[name] -= 1
                if waiting[name] == 0:
                    ready.append(name)
    if len(order) != len(tasks):
        raise ValueError("the project contains a dependency cycle")
    return order


def schedule(tasks: dict[str, Task]) -> int:
    order = topological_order(tasks)
    for name in order:
        task = tasks[name]
        task.start = max((tasks[n].finish for n in task.needs), default=0)
    end = max(task.finish for task in tasks.values())
    for name in reversed(order):
        deadline = min((t.latest_start for t in tasks.values() if name in t.needs), default=end)
        tasks[name].latest_start = deadline - tasks[name].days
    return end


plan = [
    Task("design", 3), Task("procure", 5, ["design"]), Task("backend", 6, ["design"]),
    Task("frontend", 4, ["design"]), Task("integrate", 2, ["backend", "frontend"]),
    Task("install", 2, ["procure"]), Task("test", 3, ["integrate", "install"]), Task("launch", 1, ["test"]),
]
tasks = {task.name: task for task in plan}
total = schedule(tasks)
print("order:", ", ".join(topological_order(tasks)))
for task in sorted(tasks.values(), key=lambda t: (t.start, t.name)):
    bar = "." * task.start + ("#" if task.slack == 0 else "=") * task.days
    print(f"{task.name:<10}|{bar:.<{total}}| slack {task.slack}")
critical = [t.name for t in sorted(tasks.values(), key=lambda t: t.start) if t.slack == 0]
print("critical path:", " -> ".join(critical))

tasks["design"].needs.append("launch")
try:
    schedule(tasks)
except ValueError as error:
    print("error:", error)
{"days": total, "critical": critical}

# --- prints
# order: design, backend, frontend, procure, integrate, install, test, launch
# design    |###............| slack 0
# backend   |...######......| slack 0
# frontend  |...====........| slack 2
# procure   |...=====.......| slack 1
# install   |........==.....| slack 1
# integrate |.........##....| slack 0
# test      |...........###.| slack 0
# launch    |..............#| slack 0
# critical path: design -> backend -> integrate -> test -> launch
# error: the project contains a dependency cycle
# --- value: {"days": 15, "critical": ["design", "backend", "integrate", "test", "launch"]}
