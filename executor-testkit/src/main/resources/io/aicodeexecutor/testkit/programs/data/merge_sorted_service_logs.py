# Merges already sorted logs of three services by timestamp with heapq.merge and finds causal request chains.
import heapq
from operator import itemgetter

GATEWAY = [(100, "r1 accepted"), (105, "r2 accepted"), (190, "r1 replied"), (260, "r2 timed out")]
BILLING = [(120, "r1 charge"), (150, "r2 charge"), (181, "r1 charged")]
STOCK = [(119, "r1 reserve"), (120, "r1 reserved"), (149, "r2 reserve")]


def tagged(name, events):
    for at, message in events:
        request, action = message.split(" ", 1)
        yield at, name, request, action


streams = [tagged("gateway", GATEWAY), tagged("billing", BILLING), tagged("stock", STOCK)]
timeline = list(heapq.merge(*streams, key=itemgetter(0)))

start = timeline[0][0]
previous = start
for at, service, request, action in timeline:
    print(f"+{at - start:>3} ms ({at - previous:>2} later) {service:<8}{request} {action}")
    previous = at

chains: dict[str, list[str]] = {}
for at, service, request, action in timeline:
    chains.setdefault(request, []).append(f"{service}:{action}")

for request, chain in sorted(chains.items()):
    print(request, "->".join(chain))

newest_first = heapq.merge(*(sorted(part, reverse=True) for part in (GATEWAY, BILLING, STOCK)), reverse=True)
print("last two:", [message for at, message in newest_first][:2])

{request: len(chain) for request, chain in sorted(chains.items())}

# --- prints
# +  0 ms ( 0 later) gateway r1 accepted
# +  5 ms ( 5 later) gateway r2 accepted
# + 19 ms (14 later) stock   r1 reserve
# + 20 ms ( 1 later) billing r1 charge
# + 20 ms ( 0 later) stock   r1 reserved
# + 49 ms (29 later) stock   r2 reserve
# + 50 ms ( 1 later) billing r2 charge
# + 81 ms (31 later) billing r1 charged
# + 90 ms ( 9 later) gateway r1 replied
# +160 ms (70 later) gateway r2 timed out
# r1 gateway:accepted->stock:reserve->billing:charge->stock:reserved->billing:charged->gateway:replied
# r2 gateway:accepted->stock:reserve->billing:charge->gateway:timed out
# last two: ['r2 timed out', 'r1 replied']
# --- value: {"r1": 6, "r2": 4}
