# Build a binary search tree, traverse it four ways and delete nodes.
from __future__ import annotations
from dataclasses import dataclass


@dataclass
class Node:
    key: int
    left: Node | None = None
    right: Node | None = None


def insert(node: Node | None, key: int) -> Node:
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    return node


def delete(node: Node | None, key: int) -> Node | None:
    if node is None:
        raise KeyError(key)
    if key < node.key:
        node.left = delete(node.left, key)
    elif key > node.key:
        node.right = delete(node.right, key)
    elif node.left is None or node.right is None:
        return node.left or node.right
    else:
        successor = node.right
        while successor.left:
            successor = successor.left
        node.key = successor.key
        node.right = delete(node.right, successor.key)
    return node


def walk(node: Node | None, order: str):
    if node:
        for step in order:
            if step == "N":
                yield node.key
            else:
                yield from walk(node.left if step == "L" else node.right, order)


def levels(root: Node) -> list[list[int]]:
    result, row = [], [root]
    while row:
        result.append([node.key for node in row])
        row = [child for node in row for child in (node.left, node.right) if child]
    return result


root = None
for key in [50, 30, 70, 20, 40, 60, 80, 35, 45, 65, 50]:
    root = insert(root, key)
for name, order in [("pre-order", "NLR"), ("in-order", "LNR"), ("post-order", "LRN")]:
    print(f"{name:<11}", *walk(root, order))
print(f"{'by level':<11}", *levels(root))
for key in (20, 30, 50, 99):
    try:
        root = delete(root, key)
        print(f"after deleting {key}:", *walk(root, "LNR"))
    except KeyError as missing:
        print("cannot delete", missing)
levels(root)

# --- prints
# pre-order   50 30 20 40 35 45 70 60 65 80
# in-order    20 30 35 40 45 50 60 65 70 80
# post-order  20 35 45 40 30 65 60 80 70 50
# by level    [50] [30, 70] [20, 40, 60, 80] [35, 45, 65]
# after deleting 20: 30 35 40 45 50 60 65 70 80
# after deleting 30: 35 40 45 50 60 65 70 80
# after deleting 50: 35 40 45 60 65 70 80
# cannot delete 99
# --- value: [[60], [40, 70], [35, 45, 65, 80]]
