# Keep bank accounts as an append-only event log and rebuild balances by replaying it.
from dataclasses import dataclass
from decimal import Decimal


class RejectedCommand(Exception): ...


@dataclass(frozen=True)
class Event:
    kind: str
    account: str
    amount: Decimal
    memo: str


class Ledger:
    def __init__(self) -> None:
        self.events: list[Event] = []
        self.balances: dict[str, Decimal] = {}

    def _record(self, kind: str, account: str, amount: str, memo: str) -> None:
        event = Event(kind, account, Decimal(amount), memo)
        self.events.append(event)
        replay([event], self.balances)

    def register(self, account: str) -> None:
        if account in self.balances:
            raise RejectedCommand(f"{account} already exists")
        self._record("registered", account, "0", "new account")

    def deposit(self, account: str, amount: str) -> None:
        if Decimal(amount) <= 0:
            raise RejectedCommand(f"cannot deposit {amount}")
        self._record("credited", account, amount, "deposit")

    def transfer(self, source: str, target: str, amount: str) -> None:
        if self.balances[source] < Decimal(amount):
            raise RejectedCommand(f"{source} has only {self.balances[source]}, needs {amount}")
        self._record("debited", source, amount, f"to {target}")
        self._record("credited", target, amount, f"from {source}")


def replay(events: list[Event], balances: dict[str, Decimal]) -> dict[str, Decimal]:
    for event in events:
        match event:
            case Event("registered", name):
                balances[name] = Decimal("0.00")
            case Event("credited", name, amount):
                balances[name] += amount
            case Event("debited", name, amount):
                balances[name] -= amount
    return balances


ledger = Ledger()
script = "register ada, register bob, deposit ada 120.50, transfer ada bob 45.25, transfer bob ada 99.00, deposit bob -5, register bob, transfer bob ada 0.25"
for command in script.split(", "):
    name, *arguments = command.split()
    try:
        getattr(ledger, name)(*arguments)
    except RejectedCommand as reason:
        print(f"rejected {name}: {reason}")

for number, event in enumerate(ledger.events, 1):
    print(f"{number} {event.kind:<10} {event.account} {event.amount:>7} {event.memo}")
for moment in (3, 5, 7):
    print(f"after event {moment}:", *(f"{name}={value}" for name, value in replay(ledger.events[:moment], {}).items()))
print("replay agrees:", replay(ledger.events, {}) == ledger.balances)
{name: float(value) for name, value in ledger.balances.items()}

# --- prints
# rejected transfer: bob has only 45.25, needs 99.00
# rejected deposit: cannot deposit -5
# rejected register: bob already exists
# 1 registered ada       0 new account
# 2 registered bob       0 new account
# 3 credited   ada  120.50 deposit
# 4 debited    ada   45.25 to bob
# 5 credited   bob   45.25 from ada
# 6 debited    bob    0.25 to ada
# 7 credited   ada    0.25 from bob
# after event 3: ada=120.50 bob=0.00
# after event 5: ada=75.25 bob=45.25
# after event 7: ada=75.50 bob=45.00
# replay agrees: True
# --- value: {"ada": 75.5, "bob": 45.0}
