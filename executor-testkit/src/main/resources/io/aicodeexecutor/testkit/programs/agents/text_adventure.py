# Play a scripted text adventure: rooms, items, a locked gate and a score for exploring.
from dataclasses import dataclass, field


@dataclass
class Room:
    description: str
    exits: dict[str, str]
    items: list[str] = field(default_factory=list)


@dataclass
class Game:
    rooms: dict[str, Room]
    here: str = "hall"
    bag: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    gate_unlocked: bool = False
    won: bool = False

    def look(self, *_words: str) -> str:
        room = self.rooms[self.here]
        self.seen.add(self.here)
        items = f" You see: {', '.join(room.items)}." if room.items else ""
        return f"{room.description} Exits: {', '.join(sorted(room.exits))}.{items}"

    def go(self, direction: str = "nowhere") -> str:
        target = self.rooms[self.here].exits.get(direction)
        if target is None:
            return f"You cannot go {direction}."
        if target == "garden" and not self.gate_unlocked:
            return "The garden gate is locked."
        self.here = target
        self.won = target == "garden"
        return self.look()

    def take(self, item: str = "nothing") -> str:
        if item not in self.rooms[self.here].items:
            return f"There is no {item} here."
        self.rooms[self.here].items.remove(item)
        self.bag.append(item)
        return f"Taken: {item}."

    def use(self, item: str = "nothing") -> str:
        if item not in self.bag:
            return f"You do not have a {item}."
        if item == "key" and self.here == "terrace":
            self.gate_unlocked = True
            return "The gate swings wide."
        return "Nothing happens."

    def obey(self, command: str) -> str:
        verb, *words = command.lower().split()
        actions = {"look": self.look, "go": self.go, "take": self.take, "use": self.use}
        return actions[verb](*words[:1]) if verb in actions else f"I do not understand {verb!r}."


game = Game({
    "hall": Room("A dusty hall.", {"north": "library", "east": "terrace"}),
    "library": Room("Walls of books.", {"south": "hall"}, ["lamp", "key"]),
    "terrace": Room("A terrace before an iron gate.", {"west": "hall", "south": "garden"}, ["rake"]),
    "garden": Room("Roses everywhere.", {"north": "terrace"}),
})
for command in ["look", "go south", "go east", "go south", "use key", "dance", "go west", "go north", "take key", "take sword", "use key", "go south", "go east", "use key", "go south"]:
    print(f"> {command}\n{game.obey(command)}")
print("You win!" if game.won else "Not yet.")
{"rooms seen": len(game.seen), "bag": game.bag, "won": game.won}

# --- prints
# > look
# A dusty hall. Exits: east, north.
# > go south
# You cannot go south.
# > go east
# A terrace before an iron gate. Exits: south, west. You see: rake.
# > go south
# The garden gate is locked.
# > use key
# You do not have a key.
# > dance
# I do not understand 'dance'.
# > go west
# A dusty hall. Exits: east, north.
# > go north
# Walls of books. Exits: south. You see: lamp, key.
# > take key
# Taken: key.
# > take sword
# There is no sword here.
# > use key
# Nothing happens.
# > go south
# A dusty hall. Exits: east, north.
# > go east
# A terrace before an iron gate. Exits: south, west. You see: rake.
# > use key
# The gate swings wide.
# > go south
# Roses everywhere. Exits: north.
# You win!
# --- value: {"rooms seen": 4, "bag": ["key"], "won": true}
