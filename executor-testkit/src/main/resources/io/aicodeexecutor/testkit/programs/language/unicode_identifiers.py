# Computes the trip of a fictional satellite with identifiers in Greek, German, Japanese and other scripts.
import math
import unicodedata

π = math.pi
τ = 2 * π
Δt, größe, _naïve = 0.5, 12, True
日本 = "Japan"
имя, όνομα = "Земля", "Γη"
ﬁ = "normalised"
𝐱 = [1, 2]
café, cafe\
    = "é", "e"


def fläche(radius: float, *, höhe: float = 0.0, **größen) -> float:
    """Die Fläche eines Zylindermantels, or of a circle."""
    return round(2 * π * radius * höhe if höhe else π * radius ** 2, 2) + sum(größen.values())


class Überraschung(Exception):
    Ω = 1e-6
    ℌ𝑜 = "mathematical"

    def __init__(self, größe):
        super().__init__(f"zu groß: {größe}")
        self.größe = größe

    @property
    def ñame(self): return f"¡{self.größe}!"


θs = [k * τ / 4 for k in range(5)]
print(τ > π, Δt, größe + 1, 日本, имя, όνομα, _naïve)
print(fi, ﬁ is fi, x, "fi" == "ﬁ", unicodedata.normalize("NFKC", "ﬁ") == "fi")
print(fläche(2), fläche(1, höhe=3), fläche(1, höhe=3, über=1, straße=2), fläche.__name__)
print([round(math.sin(θ), 3) + 0.0 for θ in θs], {ключ: ключ.upper() for ключ in ("да", "straße")})

try:
    raise Überraschung(größe)
except Überraschung as é:
    print(type(é).__name__, é, é.ñame, é.größe, Überraschung.Ω, getattr(é, "Ho"))
match {"größe": 5, "λ": [1, 2]}:
    case {"größe": g, "λ": [α, *ω]}:
        print(g, α, ω)
λ = lambda ξ, *, ζ=1: ξ * ζ
print(λ(3, ζ=4), f"{größe=} {π:.3f} {λ(2)!r:>{größe // 4}}", (ß := "sz") + ß)
for name in ("größe", "2x", "日本", "a-b", "ﬁ", "_", "π²", "e\u0301", "🐍"):
    print(name, name.isidentifier(), end="; " if name != "🐍" else "\n")
print(café == cafe, sorted(["größe", "zeit", "Äpfel", "apfel"]), "ǅ".title(), "İ".lower() == "i̇", len("e\u0301"))

[größe, round(τ, 4), 日本]

# --- prints
# True 0.5 13 Japan Земля Γη True
# normalised True [1, 2] False True
# 12.57 18.85 21.85 fläche
# [0.0, 1.0, 0.0, -1.0, 0.0] {'да': 'ДА', 'straße': 'STRASSE'}
# Überraschung zu groß: 12 ¡12! 12 1e-06 mathematical
# 5 1 [2]
# 12 größe=12 3.142   2 szsz
# größe True; 2x False; 日本 True; a-b False; ﬁ True; _ True; π² False; é True; 🐍 False
# False ['apfel', 'größe', 'zeit', 'Äpfel'] ǅ True 2
# --- value: [12, 6.2832, "Japan"]
