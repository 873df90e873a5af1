# Renders a report with Python 3.12 f-strings: reused quotes, backslashes, line breaks and comments inside braces.
songs = {"Take me back": 195, "Alkaline": 241, "Ascension": 67}
items = [{"name": "tea", "tags": ["hot", "green"]}, {"name": "ice", "tags": []}]
width = 14


def clock(seconds: int) -> str:
    return f"{seconds // 60}:{f"{seconds % 60:02}"}"


print(f"Playlist: {", ".join(songs)}")
print(f"{"\n".join(f"{title:<{width}}{clock(length):>6}" for title, length in songs.items())}")

total = f"{
    sum(songs.values())  # in seconds, and "quoted" in a comment
} s"
print(total, f"{len(songs)=}", f"{songs["Alkaline"]=}")
print(f"{f"{f"{f"{1 + 1}"}"}"}", f"{'a' "b"}", f'{'it\'s'}')
print(f"{"yes" if songs["Ascension"] < 100 else "no":>{"5"}}|{width!r:{"^"}{width // 2}}|{"tab\there"!r}")
print(f"{dict(a=1)["a"]} {(lambda text: text.upper())("x")} {[f"{n}" for n in range(3)]} {"\N{BULLET}"} {"{}"} {"}"}")
print(f"""{
    "+".join([
        title[0]
        for title in songs  # initials
        if "A" in title
    ])
}!""", rf"\d{"-" * 3}\w")
print(f"<ul>{"".join(f"<li>{item["name"]}: {", ".join(item["tags"]) or "none"}</li>" for item in items)}</ul>")

f"{"/".join(sorted(songs))}"

# --- prints
# Playlist: Take me back, Alkaline, Ascension
# Take me back    3:15
# Alkaline        4:01
# Ascension       1:07
# 503 s len(songs)=3 songs["Alkaline"]=241
# 2 ab it's
#   yes|  14   |'tab\there'
# 1 X ['0', '1', '2'] • {} }
# A+A! \d---\w
# <ul><li>tea: hot, green</li><li>ice: none</li></ul>
# --- value: "Alkaline/Ascension/Take me back"
