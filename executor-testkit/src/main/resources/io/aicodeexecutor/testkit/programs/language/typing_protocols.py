# Describes a notification service with Protocol, TypedDict, NamedTuple, Literal, overload, Final, cast and NewType.
from typing import (
    TYPE_CHECKING, Any, Final, Literal, NamedTuple, NewType, NotRequired, Protocol, TypeAlias, TypedDict,
    Union, assert_never, cast, final, get_args, get_origin, overload, runtime_checkable,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

UserId = NewType("UserId", int)
Channel: TypeAlias = Literal["mail", "sms", "push"]
LIMIT: Final = 20

@runtime_checkable
class Sender(Protocol):
    name: str
    def send(self, to: UserId, text: str) -> bool: ...

class Message(TypedDict):
    channel: Channel
    text: str
    urgent: NotRequired[bool]

class Receipt(NamedTuple):
    user: UserId
    channel: Channel
    ok: bool = True

    def line(self) -> str:
        return f"{self.channel} to {self.user}: {'sent' if self.ok else 'refused'}"

@final
class Mail:
    name = "mail"
    def send(self, to: UserId, text: str) -> bool:
        return len(text) <= LIMIT

class Pigeon:
    name = "pigeon"

@overload
def cost(channel: Channel) -> int: ...
@overload
def cost(channel: "Sequence[Channel]") -> list[int]: ...
def cost(channel: Any) -> Any:
    if not isinstance(channel, str):
        return [cost(each) for each in channel]
    match cast(Channel, channel):
        case "mail": return 1
        case "sms" | "push": return 5
        case unknown: assert_never(unknown)

def deliver(message: Message, users: "Sequence[UserId]", sender: Sender) -> list[Receipt]:
    return [Receipt(user, message["channel"], sender.send(user, message["text"])) for user in users]

short: Message = {"channel": "mail", "text": "hello"}
long = Message(channel="mail", text="x" * 30, urgent=True)
receipts = deliver(short, [UserId(1), UserId(2)], Mail()) + deliver(long, [UserId(3)], Mail())
print(*(receipt.line() for receipt in receipts), sep="\n")
print(receipts[0], receipts[-1]._replace(ok=True), receipts[0]._asdict(), Receipt._fields, Receipt._field_defaults)
print(isinstance(Mail(), Sender), isinstance(Pigeon(), Sender), get_args(Channel), get_origin(list[int]).__name__)
print(cost("sms"), cost(["mail", "push"]), long, type(long).__name__, UserId(7) + 1, get_args(Union[int, str, int]) == (int, str))
try:
    cost(cast(Channel, "fax"))
except AssertionError as error:
    print("unreachable was reached:", "fax" in str(error))

[list(receipt) for receipt in receipts]

# --- prints
# mail to 1: sent
# mail to 2: sent
# mail to 3: refused
# Receipt(user=1, channel='mail', ok=True) Receipt(user=3, channel='mail', ok=True) {'user': 1, 'channel': 'mail', 'ok': True} ('user', 'channel', 'ok') {'ok': True}
# True False ('mail', 'sms', 'push') list
# 5 [1, 5] {'channel': 'mail', 'text': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'urgent': True} dict 8 True
# unreachable was reached: True
# --- value: [[1, "mail", true], [2, "mail", true], [3, "mail", false]]
