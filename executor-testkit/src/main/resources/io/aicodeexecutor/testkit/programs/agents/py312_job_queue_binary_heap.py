# Run a priority job queue on a hand-written binary heap; equal priorities run in order of arrival.
from dataclasses import dataclass
from itertools import count


class BinaryHeap[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def __len__(self) -> int:
        return len(self.items)

    def push(self, item: T) -> None:
        self.items.append(item)
        child = len(self.items) - 1
        while child and self.items[child] < self.items[(child - 1) // 2]:
            parent = (child - 1) // 2
            self.items[child], self.items[parent] = self.items[parent], self.items[child]
            child = parent

    def pop(self) -> T:
        if not self.items:
            raise IndexError("pop from an empty heap")
        self.items[0], self.items[-1] = self.items[-1], self.items[0]
        smallest = self.items.pop()
        parent = 0
        while (child := 2 * parent + 1) < len(self.items):
            if child + 1 < len(self.items) and self.items[child + 1] < self.items[child]:
                child += 1
            if not self.items[child] < self.items[parent]:
                break
            self.items[child], self.items[parent] = self.items[parent], self.items[child]
            parent = child
        return smallest


@dataclass(order=True, frozen=True)
class Job:
    priority: int
    ticket: int
    name: str
    attempts_needed: int = 1


tickets = count(1)
queue: BinaryHeap[Job] = BinaryHeap()
for name, priority, attempts in [("backup", 5, 1), ("invoice", 2, 2), ("email", 3, 1), ("alert", 1, 1),
                                 ("report", 3, 3), ("refund", 2, 1), ("cleanup", 9, 1)]:
    queue.push(Job(priority, next(tickets), name, attempts))

finished, step = [], 0
while queue:
    step += 1
    job = queue.pop()
    if job.attempts_needed > 1:
        retry = Job(job.priority + 1, next(tickets), job.name, job.attempts_needed - 1)
        queue.push(retry)
        print(f"{step:>2}. p{job.priority} {job.name} failed, retry queued as p{retry.priority} #{retry.ticket}")
    else:
        finished.append(job.name)
        print(f"{step:>2}. p{job.priority} {job.name} done")
try:
    queue.pop()
except IndexError as error:
    print("idle:", error)
finished

# --- prints
#  1. p1 alert done
#  2. p2 invoice failed, retry queued as p3 #8
#  3. p2 refund done
#  4. p3 email done
#  5. p3 report failed, retry queued as p4 #9
#  6. p3 invoice done
#  7. p4 report failed, retry queued as p5 #10
#  8. p5 backup done
#  9. p5 report done
# 10. p9 cleanup done
# idle: pop from an empty heap
# --- value: ["alert", "refund", "email", "invoice", "backup", "report", "cleanup"]
