# Chains cooperative initialisers and methods through a diamond of delivery services with super().
class Service:
    def __init__(self, *, name, **rest):
        assert not rest, f"unused options: {sorted(rest)}"
        self.name = name

    def steps(self):
        return ["pack " + self.name]

    def cost(self):
        return 10


class Insured(Service):
    def __init__(self, *, value, **rest):
        super().__init__(**rest)
        self.value = value

    def steps(self):
        return [*super().steps(), f"insure for {self.value}"]

    def cost(self):
        return super().cost() + self.value // 20


class Express(Service):
    def __init__(self, *, hours=24, **rest):
        super().__init__(**rest)
        self.hours = hours

    def steps(self):
        return [*super().steps(), f"fly within {self.hours} h"]

    def cost(self):
        return super().cost() * 2 if self.hours < 24 else super().cost() + 3


class Premium(Insured, Express):
    def steps(self):
        return super().steps() + ["call the recipient"]

    def cost_without_insurance(self):
        return super(Insured, self).cost()

    def base_cost(self):
        return Service.cost(self)


orders = [
    Service(name="book"),
    Insured(name="vase", value=100),
    Express(name="letter"),
    Premium(name="violin", value=400, hours=6),
]
for order in orders:
    print(f"{type(order).__name__:8} {order.cost():3} {' -> '.join(order.steps())}")

violin = orders[-1]
print(violin.cost_without_insurance(), violin.base_cost())
print([isinstance(violin, kind) for kind in (Service, Insured, Express, str)])
print(issubclass(Premium, Express), issubclass(Insured, Express))
try:
    Premium(name="cello", value=50, colour="red")
except AssertionError as error:
    print("AssertionError:", error)

sum(order.cost() for order in orders)

# --- prints
# Service   10 pack book
# Insured   15 pack vase -> insure for 100
# Express   13 pack letter -> fly within 24 h
# Premium   40 pack violin -> fly within 6 h -> insure for 400 -> call the recipient
# 20 10
# [True, True, True, False]
# True False
# AssertionError: unused options: ['colour']
# --- value: 78
