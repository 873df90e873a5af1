# Drives coroutines by hand with send(None): a custom awaitable, a round-robin scheduler and thrown errors.
import types
from collections import deque
from itertools import chain, repeat

class Ask:
    """An awaitable that hands a question to whoever drives the coroutine and returns the answer."""
    def __init__(self, question): self.question = question
    def __await__(self): return (yield self.question)

@types.coroutine
def switch(value=None):
    return (yield value)

async def interview():
    name = await Ask("name?")
    try:
        age = int(await Ask(f"age of {name}?"))
    except ValueError:
        age = await Ask("a number, please")
    return name, age

async def countdown(label, n, log):
    while n:
        log.append(f"{label}{n}")
        n -= 1
        await switch(label)
    return f"{label} done"

async def nested(log):
    return [await countdown("x", 2, log), await countdown("y", 1, log)]

def drive(coroutine, *answers):
    questions, feed = [], chain([None, *answers], repeat(None))
    try:
        while True:
            questions.append(coroutine.send(next(feed)))
    except StopIteration as stop:
        return questions, stop.value

def round_robin(*coroutines):
    ready, results = deque(coroutines), []
    while ready:
        try:
            (current := ready.popleft()).send(None)
        except StopIteration as stop:
            results.append(stop.value)
        else: ready.append(current)
    return results

print(drive(interview(), "Ada", "36"))
print(drive(interview(), "Bob", "old", 41))
log = []
print(drive(nested(log)), log); log.clear()
print(round_robin(countdown("a", 3, log), countdown("b", 1, log), nested(log)), *log)
talk = interview()
print(talk.send(None), talk.send("Cy"), talk.throw(ValueError))
try:
    talk.send(7)
except StopIteration as stop:
    print(stop.value)
try:
    talk.send(None)
except RuntimeError as error:
    print(error)
fresh = countdown("z", 9, log)
fresh.send(None); fresh.close()
print(log[-1], type(fresh).__name__)

drive(interview(), "Eve", "x", 5)[1]

# --- prints
# (['name?', 'age of Ada?'], ('Ada', 36))
# (['name?', 'age of Bob?', 'a number, please'], ('Bob', 41))
# (['x', 'x', 'y'], ['x done', 'y done']) ['x2', 'x1', 'y1']
# ['b done', 'a done', ['x done', 'y done']] a3 b1 x2 a2 x1 a1 y1
# name? age of Cy? a number, please
# ('Cy', 7)
# cannot reuse already awaited coroutine
# z9 coroutine
# --- value: ["Eve", 5]
