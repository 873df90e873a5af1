# Evolve a target phrase with a seeded genetic algorithm: tournament selection, crossover, mutation, elitism.
import random
import string

TARGET = "Good genes"
ALPHABET = string.ascii_letters + " ,"
POPULATION, ELITE, MUTATION_RATE = 50, 4, 0.06


def fitness(candidate: str) -> int:
    return sum(a == b for a, b in zip(candidate, TARGET))


def select(population: list[str]) -> str:
    return max(random.sample(population, 4), key=fitness)


def crossover(mother: str, father: str) -> str:
    cut = random.randint(1, len(TARGET) - 1)
    return mother[:cut] + father[cut:]


def mutate(candidate: str) -> str:
    return "".join(random.choice(ALPHABET) if random.random() < MUTATION_RATE else letter for letter in candidate)


def evolve(limit: int = 120):
    population = ["".join(random.choice(ALPHABET) for _ in TARGET) for _ in range(POPULATION)]
    for generation in range(limit + 1):
        population.sort(key=fitness, reverse=True)
        yield generation, population[0]
        if population[0] == TARGET:
            return
        children = [mutate(crossover(select(population), select(population))) for _ in range(POPULATION - ELITE)]
        population = population[:ELITE] + children


random.seed(42)
champions = list(evolve())
scores = [fitness(candidate) for _, candidate in champions]
print("never gets worse:", all(a <= b for a, b in zip(scores, scores[1:])))
for generation, candidate in champions[::10]:
    print(f"generation {generation:>3}: {candidate!r} ({fitness(candidate)}/{len(TARGET)})")
generation, winner = champions[-1]
print("final:", repr(winner), "in generation", generation)
{"solved": winner == TARGET, "generations": generation}

# --- prints
# never gets worse: True
# generation   0: 'AoCLrZaWZk' (1/10)
# generation  10: 'AoodQgPEms' (5/10)
# generation  20: 'EoodKgeEms' (6/10)
# generation  30: 'Aood gends' (8/10)
# generation  40: 'Aood gends' (8/10)
# generation  50: 'Aood genes' (9/10)
# generation  60: 'Aood genes' (9/10)
# generation  70: 'Aood genes' (9/10)
# final: 'Good genes' in generation 79
# --- value: {"solved": true, "generations": 79}
