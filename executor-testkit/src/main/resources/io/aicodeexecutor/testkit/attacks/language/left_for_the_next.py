# Leaves marks in modules, classes and settings, and looks for the marks of the program before it.
# From: cross-run contamination in interpreters that serve many programs.
# must: refused, harmless
# capability: others
# runs: 2
import json
import random
import sys

places = (json, json.JSONDecoder, random, sys, sys.stdout, sys.modules["__main__"], BaseException)
_ = "contained"
for place in places:
    try:
        if hasattr(place, "left_behind"):
            _ = "ESCAPED"
        setattr(place, "left_behind", True)
    except (AttributeError, TypeError):
        pass
if sys.getrecursionlimit() == 12345 or sys.modules.get("left_behind"):
    _ = "ESCAPED"
sys.setrecursionlimit(12345)
sys.modules["left_behind"] = sys
json.dumps = lambda value: "poisoned"
