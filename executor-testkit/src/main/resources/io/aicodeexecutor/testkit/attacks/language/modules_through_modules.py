# Looks for the system behind the public attributes of harmless modules.
# From: a review of what the standard library's modules have imported for themselves.
# must: harmless
# capability: imports
import cmd
import dataclasses
import enum
import io
import json
import logging
import random
import reprlib
import shlex
import unittest
import uuid

_ = "contained"
starts = (json, enum, random, dataclasses, logging, uuid, reprlib, io, unittest)
steps = ("codecs", "sys", "os", "bltns", "builtins", "inspect", "importlib", "linecache", "traceback", "threading", "io", "modules")
kind = type(json)
found = list(starts)
for depth in range(3):
    for module in list(found):
        for step in steps:
            try:
                value = getattr(module, step)
            except AttributeError:
                continue
            if isinstance(value, kind) and value not in found:
                found.append(value)
for module in found:
    for name in ("system", "popen", "listdir", "getcwd", "FileIO", "open_code", "import_module"):
        try:
            reached = getattr(module, name)
        except AttributeError:
            continue
        try:
            _ = "ESCAPED" if reached("/etc/passwd") else _
        except Exception:
            pass
# a policy keeps what modules have imported from programs, and then the class that opens files is an escape as well
guarded = not hasattr(json, "codecs")
layers = (lambda stream: stream, lambda stream: stream.buffer, lambda stream: stream.buffer.raw)
for stream in (cmd.Cmd().stdin, cmd.Cmd().stdout, shlex.shlex().instream, logging.StreamHandler().stream):
    for layer in layers:
        try:
            opening = type(layer(stream))
            if guarded and hasattr(opening, "closefd"):
                _ = "ESCAPED"
            _ = "ESCAPED" if b"root:" in opening("/etc/passwd").read() else _
        except Exception:
            pass
