# Register text-processing plugins with a decorator and let them talk over a publish/subscribe bus.
from collections import defaultdict
from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any

Handler = Callable[[str, dict[str, Any]], None]


class EventBus:
    def __init__(self) -> None:
        self._handlers: dict[str, list[tuple[int, Handler]]] = defaultdict(list)
        self.delivered = 0

    def subscribe(self, pattern: str, handler: Handler, priority: int = 0) -> Callable[[], None]:
        self._handlers[pattern].append((priority, handler))
        return lambda: self._handlers[pattern].remove((priority, handler))

    def publish(self, topic: str, **payload: Any) -> int:
        matching = [entry for pattern, entries in self._handlers.items() if fnmatchcase(topic, pattern) for entry in entries]
        for _, handler in sorted(matching, key=lambda entry: -entry[0]):
            handler(topic, payload)
        self.delivered += len(matching)
        return len(matching)


REGISTRY: dict[str, Callable[[EventBus], None]] = {}


def plugin(name: str):
    def register(setup):
        if name in REGISTRY:
            raise ValueError(f"plugin {name!r} is registered twice")
        REGISTRY[name] = setup
        return setup
    return register


@plugin("word-counter")
def word_counter(bus: EventBus) -> None:
    def count(topic, payload):
        bus.publish("stats.words", count=len(payload["text"].split()), source=payload["title"])
    bus.subscribe("document.*", count)


@plugin("shouting-alarm")
def shouting_alarm(bus: EventBus) -> None:
    def check(topic, payload):
        if payload["text"].isupper():
            bus.publish("alert.shouting", title=payload["title"])
    bus.subscribe("document.*", check, priority=10)


journal: list[str] = []
bus = EventBus()
for name in sorted(REGISTRY):
    REGISTRY[name](bus)
    print("loaded", name)
cancel = bus.subscribe("*", lambda topic, payload: journal.append(f"{topic} {sorted(payload.items())}"), priority=99)

bus.publish("document.added", title="memo", text="please water the plants")
bus.publish("document.changed", title="sign", text="KEEP OUT")
cancel()
print("listeners for an unrelated topic:", bus.publish("billing.paid", amount=5))
print(*journal, sep="\n")
try:
    plugin("word-counter")(word_counter)
except ValueError as error:
    print("error:", error)
bus.delivered

# --- prints
# loaded shouting-alarm
# loaded word-counter
# listeners for an unrelated topic: 0
# document.added [('text', 'please water the plants'), ('title', 'memo')]
# stats.words [('count', 4), ('source', 'memo')]
# document.changed [('text', 'KEEP OUT'), ('title', 'sign')]
# alert.shouting [('title', 'sign')]
# stats.words [('count', 2), ('source', 'sign')]
# error: plugin 'word-counter' is registered twice
# --- value: 9
