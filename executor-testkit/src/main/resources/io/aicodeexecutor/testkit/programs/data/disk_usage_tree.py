# Builds a recursive defaultdict tree from file paths and prints directory sizes like a disk usage tool.
from collections import defaultdict

FILES = """
4096 src/app/main.py
1200 src/app/views/list.py
880 src/app/views/edit.py
150 src/README.md
52000 assets/logo.png
730000 assets/video/intro.mp4
12 .gitignore
9000 src/lib/json/parse.py
"""

SIZE = ""  # the empty name holds the size of a file


def tree():
    return defaultdict(tree)


root = tree()
for line in FILES.split("\n"):
    if line:
        size, path = line.split(" ", 1)
        node = root
        for part in path.split("/"):
            node = node[part]
        node[SIZE] = int(size)


def total(node) -> int:
    return node[SIZE] if SIZE in node else sum(total(child) for child in node.values())


def human(size: int) -> str:
    for unit in ("B", "K", "M"):
        if size < 1024 or unit == "M":
            return f"{size:.0f}{unit}" if unit == "B" else f"{size:.1f}{unit}"
        size /= 1024


def show(node, name: str = ".", prefix: str = "") -> None:
    print(f"{human(total(node)):>7}  {prefix}{name}")
    if SIZE in node:
        return
    for child in sorted(node, key=lambda key: (-total(node[key]), key)):
        show(node[child], child, prefix + "  ")


def frozen(node):
    return node[SIZE] if SIZE in node else {name: frozen(child) for name, child in sorted(node.items())}


show(root)
print("no accidental keys:", "docs" not in root, len(root))
frozen(root)["src"]

# --- prints
#  778.7K  .
#  763.7K    assets
#  712.9K      video
#  712.9K        intro.mp4
#   50.8K      logo.png
#   15.0K    src
#    8.8K      lib
#    8.8K        json
#    8.8K          parse.py
#    6.0K      app
#    4.0K        main.py
#    2.0K        views
#    1.2K          list.py
#    880B          edit.py
#    150B      README.md
#     12B    .gitignore
# no accidental keys: True 3
# --- value: {"README.md": 150, "app": {"main.py": 4096, "views": {"edit.py": 880, "list.py": 1200}}, "lib": {"json": {"parse.py": 9000}}}
