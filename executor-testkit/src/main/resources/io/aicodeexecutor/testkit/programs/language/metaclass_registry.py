# Registers plug-in classes with a metaclass that uses __prepare__, __new__, __init__ and __call__.
class OrderedBody(dict):
    def __init__(self):
        super().__init__()
        self.seen = []

    def __setitem__(self, key, value):
        if not key.startswith("__"):
            self.seen.append(key)
        super().__setitem__(key, value)

class PluginMeta(type):
    registry = {}

    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return OrderedBody()

    def __new__(mcs, name, bases, body, *, key=None, single=False):
        cls = super().__new__(mcs, name, bases, dict(body))
        cls.order = body.seen
        cls.key = key or name.lower()
        return cls

    def __init__(cls, name, bases, body, *, key=None, single=False):
        super().__init__(name, bases, body)
        cls.single, cls.instance = single, None
        if bases:
            PluginMeta.registry[cls.key] = cls

    def __call__(cls, *args, **kwargs):
        if cls.single and cls.instance is not None:
            return cls.instance
        cls.instance = super().__call__(*args, **kwargs)
        return cls.instance

    def __contains__(cls, method):
        return method in cls.order

    def __len__(cls):
        return len(cls.order)

class Plugin(metaclass=PluginMeta):
    def __init__(self, text=""):
        self.text = text

    def run(self): return self.text

class Shout(Plugin, key="loud"):
    mark = "!"
    def run(self): return self.text.upper() + self.mark

class Count(Plugin, single=True):
    total = 0
    for size in range(3): total += size
    def run(self): return len(self.text) + self.total

options = {"key": "back"}
class Reverse(*[Plugin], **options):
    def run(self): return self.text[::-1]

print(list(PluginMeta.registry))
for key, plugin in PluginMeta.registry.items():
    print(key, plugin.__name__, plugin.order, plugin("corpus").run())
print(Count("a") is Count("b"), Shout("a") is Shout("a"), type(Shout).__name__)
print("mark" in Shout, "mark" in Reverse, len(Count), isinstance(Shout, PluginMeta))

{key: plugin("abc").run() for key, plugin in PluginMeta.registry.items()}

# --- prints
# ['loud', 'count', 'back']
# loud Shout ['mark', 'run'] CORPUS!
# count Count ['total', 'size', 'total', 'size', 'total', 'size', 'total', 'run'] 9
# back Reverse ['run'] suproc
# True False PluginMeta
# True False 8 True
# --- value: {"loud": "ABC!", "count": 9, "back": "cba"}
