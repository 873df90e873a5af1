# Leaves marks in modules, classes and settings, and looks for the marks of the program before it.
# From: cross-run contamination in interpreters that serve many programs.
# must: harmless
# capability: others
# runs: 2
import json
import random
import sys

modules = getattr(sys, "modules", {})
places = (json, json.JSONDecoder, random, sys, sys.stdout, modules.get("__main__", int), BaseException)
_ = "contained"
for place in places:
    try:
        if hasattr(place, "left_behind"):
            _ = "ESCAPED"
        setattr(place, "left_behind", True)
    except (AttributeError, TypeError):
        pass
if sys.getrecursionlimit() == 12345 or modules.get("left_behind"):
    _ = "ESCAPED"
sys.setrecursionlimit(12345)
modules["left_behind"] = sys
json.dumps = lambda value: "poisoned"
