# Simulates a clinic with FIFO, LIFO, priority and simple queues without threads.
import queue
from dataclasses import dataclass, field
from itertools import count

@dataclass(order=True)
class Patient:
    urgency: int
    ticket: int = field(default_factory=count(1).__next__)
    name: str = field(default="", compare=False)

def drain(source):
    drained = []
    while True:
        try:
            drained.append(source.get_nowait())
        except queue.Empty:
            return drained

waiting = queue.PriorityQueue()
for urgency, name in [(3, "Ann"), (1, "Bo"), (3, "Cy"), (2, "Di"), (1, "Eve")]:
    waiting.put(Patient(urgency, name=name))
print(waiting.qsize(), [patient.name for patient in drain(waiting)], waiting.empty())

chairs = queue.Queue(maxsize=2)
turned_away = []
for name in ["Flo", "Gus", "Hal", "Ida"]:
    try:
        chairs.put(name, block=False)
    except queue.Full:
        turned_away.append(name)
        if name == "Hal":
            print("full:", chairs.full(), "so called in:", chairs.get())
            chairs.put_nowait(name)
print(turned_away, chairs.full(), drain(chairs), chairs.full())
for turn in range(3): chairs.task_done()
try:
    chairs.task_done()
except ValueError as error:
    print("ValueError:", error)
chairs.join()

undo = queue.LifoQueue()
text = ""
for word in "the quick brown fox".split():
    undo.put(text)
    text = f"{text} {word}".strip()
print(text, "<-", undo.get(), "<-", undo.get_nowait(), "|", undo.qsize(), "left")

rounds, finished = queue.SimpleQueue(), []
for job in {"a": 3, "b": 1, "c": 2}.items():
    rounds.put(job)
while not rounds.empty():
    name, work = rounds.get()
    if work > 1:
        rounds.put((name, work - 1))
    else:
        finished.append(name)
print(finished, rounds.qsize())
try:
    rounds.get(timeout=0.001)
except queue.Empty as error:
    print(type(error).__name__, error.args)

finished + turned_away

# --- prints
# 5 ['Bo', 'Eve', 'Di', 'Ann', 'Cy'] True
# full: True so called in: Flo
# ['Hal', 'Ida'] True ['Gus', 'Hal'] False
# ValueError: task_done() called too many times
# the quick brown fox <- the quick brown <- the quick | 2 left
# ['b', 'c', 'a'] 0
# Empty ()
# --- value: ["b", "c", "a", "Hal", "Ida"]
