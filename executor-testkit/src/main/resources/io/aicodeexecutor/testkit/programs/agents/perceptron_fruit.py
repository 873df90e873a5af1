# Train a perceptron on labelled fruit with a fixed seed, then test it; XOR shows its limits.
import random

FRUIT = [  # weight in units of 50 g, redness 0..10, label 1 = apple, 0 = grape
    ((3, 7), 1), ((4, 5), 1), ((3, 9), 1), ((5, 6), 1), ((4, 8), 1),
    ((0, 6), 0), ((1, 2), 0), ((0, 9), 0), ((1, 4), 0), ((0, 3), 0),
]
XOR = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]


class Perceptron:
    def __init__(self, inputs: int) -> None:
        self.weights = [random.randint(-2, 2) for _ in range(inputs)]
        self.bias = 0

    def predict(self, features: tuple[int, ...]) -> int:
        return int(sum(w * x for w, x in zip(self.weights, features)) + self.bias > 0)

    def train(self, samples, epochs: int) -> list[int]:
        history = []
        for _ in range(epochs):
            errors = 0
            for features, label in random.sample(samples, len(samples)):
                delta = label - self.predict(features)
                if delta:
                    errors += 1
                    self.weights = [w + delta * x for w, x in zip(self.weights, features)]
                    self.bias += delta
            history.append(errors)
            if errors == 0:
                break
        return history


random.seed(11)
classifier = Perceptron(2)
history = classifier.train(FRUIT, epochs=100)
print(f"converged after {len(history)} epochs with {sum(history)} corrections: weights {classifier.weights}, bias {classifier.bias}")
for features, label in FRUIT:
    assert classifier.predict(features) == label
for features in [(4, 7), (0, 5), (6, 9), (0, 0)]:
    print(features, "->", "apple" if classifier.predict(features) else "grape")

stubborn = Perceptron(2)
xor_history = stubborn.train(XOR, epochs=50)
correct = sum(stubborn.predict(features) == label for features, label in XOR)
print(f"xor: {len(xor_history)} epochs, never without error: {min(xor_history) > 0}, at most 3 of 4 right: {correct <= 3}")
classifier.weights

# --- prints
# converged after 14 epochs with 37 corrections: weights [24, -6], bias -13
# (4, 7) -> apple
# (0, 5) -> grape
# (6, 9) -> apple
# (0, 0) -> grape
# xor: 50 epochs, never without error: True, at most 3 of 4 right: True
# --- value: [24, -6]
