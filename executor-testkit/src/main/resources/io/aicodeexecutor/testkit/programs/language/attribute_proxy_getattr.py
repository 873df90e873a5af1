# Forwards attribute access from a settings layer to its parent with __getattr__, __setattr__ and __delattr__.
class Settings:
    def __init__(self, parent=None, **values):
        object.__setattr__(self, "parent", parent)
        object.__setattr__(self, "values", {})
        object.__setattr__(self, "history", [])
        for key, value in values.items():
            setattr(self, key, value)

    def __getattr__(self, name):
        if name in self.values:
            return self.values[name]
        if self.parent is None:
            raise AttributeError(f"no setting called {name!r}")
        return getattr(self.parent, name)

    def __setattr__(self, name, value):
        if name.startswith("locked_") and name in self.values:
            raise AttributeError(f"{name} is locked")
        self.history.append(f"{name}={value}")
        self.values[name] = value

    def __delattr__(self, name):
        try:
            del self.values[name]
        except KeyError:
            raise AttributeError(name) from None
        else:
            self.history.append(f"-{name}")


defaults = Settings(colour="blue", size=10, locked_owner="root")
user = Settings(defaults, size=14)
session = Settings(user)

session.colour = "red"
session.size += 1
print(session.colour, session.size, user.size, defaults.colour, session.locked_owner)

del session.colour
print(session.colour, hasattr(session, "weight"), getattr(session, "weight", "none"))
for action in ("delete", "relock", "read"):
    try:
        match action:
            case "delete":
                del session.colour
            case "relock":
                defaults.locked_owner = "me"
            case "read":
                session.weight
    except AttributeError as error:
        print(f"{action}: {error}")
print(session.history, defaults.history)
print([layer.values for layer in (session, user, defaults)])

session.size

# --- prints
# red 15 14 blue root
# blue False none
# delete: colour
# relock: locked_owner is locked
# read: no setting called 'weight'
# ['colour=red', 'size=15', '-colour'] ['colour=blue', 'size=10', 'locked_owner=root']
# [{'size': 15}, {'size': 14}, {'colour': 'blue', 'size': 10, 'locked_owner': 'root'}]
# --- value: 15
