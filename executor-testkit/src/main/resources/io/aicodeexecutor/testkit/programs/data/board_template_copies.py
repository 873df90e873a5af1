# Shows shallow, deep and customised copies of a project board built from a shared template.
import copy


class Board:
    def __init__(self, title, columns, owner):
        self.title = title
        self.columns = columns
        self.owner = owner

    def __deepcopy__(self, memo):
        """Columns are copied; the owner is shared on purpose."""
        twin = Board(self.title + " (copy)", copy.deepcopy(self.columns, memo), self.owner)
        memo[id(self)] = twin
        return twin


class Owner:
    def __init__(self, name):
        self.name = name
        self.boards = []


owner = Owner("Pia")
template = Board("Template", {"todo": ["plan"], "done": []}, owner)

shallow = copy.copy(template)
shallow.title = "Shallow"
shallow.columns["todo"].append("leak")
deep = copy.deepcopy(template)
deep.columns["todo"].append("safe")

print("template:", template.title, template.columns)
print("shallow shares columns:", shallow.columns is template.columns, "| title apart:", shallow.title)
print("deep:", deep.title, deep.columns, "| same owner:", deep.owner is owner)

row = [0, 0, 0]
alias = [row] * 2
separate = copy.deepcopy(alias)
separate[0][0] = 9
independent = [list(line) for line in alias]
independent[0][0] = 9
print("deepcopy keeps sharing:", separate, "| rebuilt rows:", independent)

ring = {"name": "ring", "items": []}
ring["items"].append(ring)
clone = copy.deepcopy(ring)
print("cycle preserved:", clone["items"][0] is clone, clone is not ring)

constant = (1, "a", (2.5, None))
mixed = (1, [2])
print("immutable tuple reused:", copy.deepcopy(constant) is constant, "| mixed tuple reused:", copy.deepcopy(mixed) is mixed)

owner.boards.extend([template, deep])
owner_twin = copy.deepcopy(owner)
print("board owners after copying the owner:", [board.owner is owner for board in owner_twin.boards])
original = {"a": [1], "b": (2, [3])}
versions = [copy.deepcopy(original) for step in range(3)]
versions[1]["b"][1].append(4)
versions

# --- prints
# template: Template {'todo': ['plan', 'leak'], 'done': []}
# shallow shares columns: True | title apart: Shallow
# deep: Template (copy) {'todo': ['plan', 'leak', 'safe'], 'done': []} | same owner: True
# deepcopy keeps sharing: [[9, 0, 0], [9, 0, 0]] | rebuilt rows: [[9, 0, 0], [0, 0, 0]]
# cycle preserved: True True
# immutable tuple reused: True | mixed tuple reused: False
# board owners after copying the owner: [True, True]
# --- value: [{"a": [1], "b": [2, [3]]}, {"a": [1], "b": [2, [3, 4]]}, {"a": [1], "b": [2, [3]]}]
