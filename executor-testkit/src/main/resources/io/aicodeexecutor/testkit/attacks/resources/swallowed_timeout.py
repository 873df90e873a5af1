# Catches whatever is thrown at it and goes on.
# From: programs that survived an asynchronous exception.
# must: cpu_limit, timed_out
# capability: time
def endless():
    try:
        while True:
            pass
    except BaseException:
        endless()
    finally:
        endless()


while True:
    try:
        endless()
    except BaseException:
        pass
