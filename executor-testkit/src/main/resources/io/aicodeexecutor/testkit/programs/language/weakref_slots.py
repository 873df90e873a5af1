# Compares slotted classes and observes live objects through weak references, proxies and weak methods.
import weakref

class Pixel:
    __slots__ = ("x", "y", "_colour")

    def __init__(self, x, y, colour="black"):
        self.x, self.y, self._colour = x, y, colour

    @property
    def colour(self): return self._colour

    def __eq__(self, other):
        return all(getattr(self, name) == getattr(other, name) for name in Pixel.__slots__)

    __hash__ = None

class Labelled(Pixel):
    __slots__ = "label", "__weakref__"

    def shout(self):
        return self.label.upper()

class Loose(Pixel):
    pass

class Signal:
    """Keeps its listeners weakly, so that connecting does not keep objects alive."""

    def __init__(self):
        self.listeners = []

    def connect(self, method):
        self.listeners.append(weakref.WeakMethod(method))

    def emit(self, *args):
        return [method(*args) for reference in self.listeners if (method := reference()) is not None]

class Listener:
    def __init__(self, name): self.name = name
    def on_event(self, what): return f"{self.name} heard {what}"

pixel, labelled, loose = Pixel(1, 2), Labelled(3, 4), Loose(5, 6)
labelled.label, loose.extra = "dot", "allowed"
print(pixel == Pixel(1, 2), pixel != Pixel(1, 3), loose.extra, labelled.shout(), pixel.colour)
for target, name in ((pixel, "z"), (labelled, "other"), (pixel, "colour")):
    try:
        setattr(target, name, 0)
    except AttributeError:
        print(f"{type(target).__name__} has no settable {name}")
del labelled.label
print(hasattr(labelled, "label"), hasattr(labelled, "x"), Labelled.__slots__)
for unfit in (5, "text"):
    try:
        weakref.ref(unfit)
    except TypeError:
        print("no weak reference to", type(unfit).__name__)
try:
    {pixel: 1}
except TypeError as error:
    print(error)

reference, proxy = weakref.ref(labelled), weakref.proxy(labelled)
proxy.label = "via proxy"
print(reference() is labelled, reference().x, proxy.y, labelled.label, proxy.shout(), reference == weakref.ref(labelled))
ears, signal = [Listener("left"), Listener("right")], Signal()
for ear in ears: signal.connect(ear.on_event)
print(signal.emit("a bell"), len(signal.listeners))

signal.emit("silence")

# --- prints
# True True allowed DOT black
# Pixel has no settable z
# Labelled has no settable other
# Pixel has no settable colour
# False True ('label', '__weakref__')
# no weak reference to int
# no weak reference to str
# unhashable type: 'Pixel'
# True 3 4 via proxy VIA PROXY True
# ['left heard a bell', 'right heard a bell'] 2
# --- value: ["left heard silence", "right heard silence"]
