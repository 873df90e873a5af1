# Feeds numbers into generators with send, throw and close, and watches how they finish.
def running_average():
    """Yields the mean so far; Reset starts over, None asks for the count."""
    total, count, mean = 0, 0, None
    while True:
        try:
            value = yield mean
        except ResetAverage as reset:
            total, count, mean = 0, 0, None
            print("reset because", reset)
        else:
            if value is None:
                mean = ("count", count)
                continue
            total += value
            count += 1
            mean = total / count

class ResetAverage(Exception):
    pass

def collector(log):
    try:
        collected = []
        while (item := (yield len(collected))) != "end":
            collected += [item]
    except GeneratorExit:
        log.append(f"closed with {collected}")
        raise
    finally:
        log.append("cleanup")
    return collected

def accumulate(start=0):
    total = start
    while total < 10:
        total += yield total
    return f"stopped at {total}"

averages = running_average()
next(averages)
print([averages.send(n) for n in (10, 20, 60)], averages.send(None))
print(averages.throw(ResetAverage("a new day")), averages.send(7))
averages.close()
print(next(averages, "exhausted"))

log = []
done, dropped, failed = collector(log), collector(log), collector(log)
for generator in (done, dropped, failed):
    next(generator)
    generator.send("x")
try:
    done.send("end")
except StopIteration as stop:
    print("returned", stop.value)
dropped.close()
try:
    failed.throw(KeyError("lost"))
except KeyError as error:
    print("came back:", repr(error))
print(log)

adder, outcome = accumulate(3), None
print(next(adder), adder.send(4))
try:
    adder.send(8)
except StopIteration as stop:
    print(outcome := stop.value)

outcome

# --- prints
# [10.0, 15.0, 30.0] ('count', 3)
# reset because a new day
# None 7.0
# exhausted
# returned ['x']
# came back: KeyError('lost')
# ['cleanup', "closed with ['x']", 'cleanup', 'cleanup']
# 3 7
# stopped at 15
# --- value: "stopped at 15"
