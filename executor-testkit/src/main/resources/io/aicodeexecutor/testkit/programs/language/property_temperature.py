# Models a temperature with properties, a deleter, a class method and a static method.
class Temperature:
    """A temperature stored in kelvin and exposed in three scales."""

    lowest = 0.0
    created = 0

    def __init__(self, kelvin):
        self.kelvin = kelvin
        type(self).created += 1

    @property
    def kelvin(self):
        """Kelvin above absolute zero."""
        return self._kelvin

    @kelvin.setter
    def kelvin(self, value):
        if value < self.lowest:
            raise ValueError(f"{value} K is below absolute zero")
        self._kelvin = round(value, 2)

    @kelvin.deleter
    def kelvin(self):
        self._kelvin = self.lowest

    @property
    def celsius(self):
        return round(self._kelvin - 273.15, 2)

    @celsius.setter
    def celsius(self, value):
        self.kelvin = value + 273.15

    fahrenheit = property(lambda self: round(self.celsius * 9 / 5 + 32, 1))

    @staticmethod
    def to_celsius(fahrenheit):
        return (fahrenheit - 32) * 5 / 9

    @classmethod
    def from_fahrenheit(cls, degrees):
        return cls(cls.to_celsius(degrees) + 273.15)


boiling = Temperature(373.15)
body = Temperature.from_fahrenheit(98.6)
print(boiling.celsius, boiling.fahrenheit)
print(body.kelvin, body.celsius, body.fahrenheit)

body.celsius = -40
print(body.kelvin, body.fahrenheit)
for bad in (-1, -0.5):
    try:
        body.kelvin = bad
    except ValueError as error:
        print("rejected:", error)
try:
    body.fahrenheit = 12
except AttributeError:
    print("fahrenheit is read-only")
del body.kelvin
print(body.kelvin, Temperature.kelvin.__doc__)
print(Temperature.created, Temperature.to_celsius(212))

[boiling.celsius, body.celsius, Temperature.created]

# --- prints
# 100.0 212.0
# 310.15 37.0 98.6
# 233.15 -40.0
# rejected: -1 K is below absolute zero
# rejected: -0.5 K is below absolute zero
# fahrenheit is read-only
# 0.0 Kelvin above absolute zero.
# 2 100.0
# --- value: [100.0, -273.15, 2]
