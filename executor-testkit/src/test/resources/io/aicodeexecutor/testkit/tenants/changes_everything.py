# Overwrites every attribute of every module and class, the defaults and the code of every function, and adds to every
# container that a module holds. Returns how much it could change.
def _wreck():
    import sys
    import argparse, ast, base64, bisect, calendar, cmath, codecs, collections.abc, configparser, contextlib, copy
    import copyreg, csv, dataclasses, datetime, decimal, difflib, enum, fnmatch, fractions, functools, graphlib, hashlib
    import heapq, html.parser, inspect, io, itertools, json, keyword, locale, logging, math, numbers, operator, os
    import pathlib, pickle, pprint, random, re, secrets, shlex, signal, statistics, string, struct, textwrap, threading
    import time, traceback, types, typing, unicodedata, unittest, urllib.parse, uuid, warnings, weakref, zlib, zoneinfo
    _setattr, _getattr, _list, _vars, _type, _dict, _str, _Base = setattr, getattr, list, vars, type, dict, str, BaseException
    _subclasses, _set, _function, _len, _hasattr = type.__subclasses__, set, types.FunctionType, len, hasattr
    evil = lambda *a, **k: "left behind"
    code = evil.__code__
    counts = {"attributes": 0, "containers": 0, "functions": 0, "classes": 0, "refused": 0}
    modules = [m for m in _list(sys.modules.values()) if _type(m) is types.ModuleType and m is not sys.modules["__main__"]]
    classes, todo = [], [object]
    while todo:
        c = todo.pop()
        if c not in classes:
            classes.append(c)
            try:
                todo.extend(_subclasses(c))
            except _Base:
                pass
    functions = []
    items = [(m, _list(_vars(m).items())) for m in modules]
    members = [(c, _list(_vars(c).items())) for c in classes]
    for owner, pairs in items + members:
        for name, value in pairs:
            if _type(value) is _function and value.__module__ != "__main__":
                functions.append(value)
    for f in functions:
        for name, value in (("__defaults__", ("left behind",)), ("__kwdefaults__", {"left": "behind"}),
                            ("__code__", code), ("left_behind", 1), ("__doc__", "left behind")):
            try:
                _setattr(f, name, value)
                counts["functions"] += 1
            except _Base:
                counts["refused"] += 1
    for owner, pairs in members:
        for name, value in [("left_behind", 1)] + pairs:
            try:
                _setattr(owner, name, evil)
                counts["classes"] += 1
            except _Base:
                counts["refused"] += 1
    for m, pairs in items:
        for name, value in pairs:
            try:
                clear = _getattr(value, "cache_clear", None)
                if clear is not None and _type(value) is not _type:
                    clear()
                if _type(value) is _dict:
                    value["left behind"] = 1
                    counts["containers"] += 1
                elif _type(value) is _list:
                    value.append("left behind")
                    counts["containers"] += 1
                elif _type(value) is _set:
                    value.add("left behind")
                    counts["containers"] += 1
            except _Base:
                counts["refused"] += 1
    for m, pairs in items:
        for name, value in [("left_behind", 1)] + pairs:
            try:
                _setattr(m, name, evil)
                counts["attributes"] += 1
            except _Base:
                counts["refused"] += 1
    return counts
_ = _wreck()
