# The half of the tool that is written in Python. It runs in an interpreter without policy or wall, which is also
# what the sandbox is compared with: takes a test module apart, cuts out what the policy refuses, and runs the whole.
#
# Asked by lines of JSON on standard input, answers by lines of JSON.


def _serve(support, runner):
    import ast
    import importlib.util
    import json
    import os
    import sys
    import types
    import unittest

    FIXTURES = {"setUp", "tearDown", "setUpClass", "tearDownClass", "asyncSetUp", "run"}
    BY_NAME = {"import_fresh_module", "import_module"}

    def read(path):
        with open(path, encoding="utf-8") as file:
            return file.read()

    # -- the text: imports of test.* are replaced, others stand one to a line --------------------------------------------

    class Rewriter:
        def __init__(self, directory, file):
            self.directory, self.file = directory, os.path.join(directory, file)
            self.modules, self.helpers, self.inlined = {}, [], set()

        def rewrite(self, text):
            tree = ast.parse(text)
            lines = text.splitlines(keepends=True)
            edits = self.edits(tree, lines)
            for node, new in sorted(edits, key=lambda edit: (-edit[0].lineno, -edit[0].col_offset)):
                first, last = lines[node.lineno - 1].encode(), lines[node.end_lineno - 1].encode()
                whole = first[:node.col_offset].decode() + new + last[node.end_col_offset:].decode()
                lines[node.lineno - 1:node.end_lineno] = [whole]
                lines = "".join(lines).splitlines(keepends=True)
            return "".join(lines)

        def edits(self, node, lines):
            edit = self.edit(node, lines)
            if edit is not None:
                return [edit]
            return [edit for inner in ast.iter_child_nodes(node) for edit in self.edits(inner, lines)]

        def edit(self, node, lines):
            separator = None
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                before = lines[node.lineno - 1].encode()[:node.col_offset].decode()
                separator = "\n" + before if not before.strip() else "; "
            if isinstance(node, ast.Import):
                return node, separator.join(self.imported(alias) for alias in node.names)
            if isinstance(node, ast.ImportFrom):
                return node, self.imported_from(node, separator)
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in BY_NAME and isinstance(node.args[0].value, str):
                    return node, self.by_name(node.args[0].value, called)
            if isinstance(node, ast.If) and not node.orelse and ast.unparse(node.test) == "__name__ == '__main__'":
                return node, "pass"
            return None

        def imported(self, alias):
            if alias.name.split(".")[0] == "test":
                if alias.asname:
                    return alias.asname + " = _support.support"
                return "test = _support"
            return "import " + alias.name + (" as " + alias.asname if alias.asname else "")

        def imported_from(self, node, separator):
            module = node.module or ""
            if module == "__future__":
                return "pass"
            if module.split(".")[0] != "test":
                start = "from " + "." * node.level + module + " import "
                return separator.join(
                    start + alias.name + (" as " + alias.asname if alias.asname else "") for alias in node.names)
            found = []
            for alias in node.names:
                name, own = alias.name, alias.asname or alias.name
                whole = module == "test" and self.path("test." + name)
                part = module not in ("test", "test.support") and self.path(module)
                if whole:
                    exported = self.inline(whole, None)
                    found.append(own + " = _Module(" + ", ".join(n + "=" + n for n in exported) + ")")
                elif part and part != self.file and self.inline(part, name):
                    found.append("pass" if own == name else own + " = " + name)
                else:
                    found.append(own + " = _support." + name)
            return separator.join(found)

        def path(self, module):
            base = os.path.join(self.directory, *module.split(".")[1:])
            paths = (base + ".py", os.path.join(base, "__init__.py"))
            return None if ".support" in module else next((path for path in paths if os.path.isfile(path)), None)

        def inline(self, path, wanted):
            """Puts what is wanted of a helper module, and all that this needs, in front of the text."""
            text = self.rewrite(read(path))
            statements, binding = ast.parse(text).body, {}
            for statement in statements:
                for bound in binds(statement):
                    binding.setdefault(bound, []).append(statement)
            exported = [bound for bound in binding if bound[:1] != "_" and not any(
                isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in binding[bound])]
            waiting, kept = list(exported) if wanted is None else [wanted], set()
            while waiting:
                for statement in binding.get(waiting.pop(), ()):
                    if (path, statement.lineno) not in self.inlined:
                        self.inlined.add((path, statement.lineno))
                        kept.add(statement)
                        waiting.extend(uses(statement))
            lines = text.splitlines()
            for statement in statements:
                if statement in kept:
                    self.helpers.append("\n".join(lines[first_line(statement) - 1:statement.end_lineno]))
            return exported if wanted is None or wanted in binding else []

        def by_name(self, name, how):
            """A module that is asked for by name is imported in front of the text, and known by an own name there."""
            own = "_module_" + name.replace(".", "_")
            try:
                there = importlib.util.find_spec(name) is not None
            except (ImportError, ValueError):
                there = False
            if not there and how == "import_module":
                return "_support.the_module_" + name.replace(".", "_") + "()"
            self.modules[own] = "import " + name + " as " + own if there else own + " = None"
            return own

    # -- the parts: statements of the module, and of classes in it ---------------------------------------------------------

    def first_line(node):
        return min([node.lineno] + [decorator.lineno for decorator in getattr(node, "decorator_list", ())])

    def uses(*nodes):
        return {
            name for node in nodes for inner in ast.walk(node)
            for name in ([inner.id] if isinstance(inner, ast.Name) else
                         [inner.attr] if isinstance(inner, ast.Attribute) else [])}

    def names(*nodes):
        """The names that are looked up outside of what is defined in these nodes."""
        found, local = set(), set()
        for node in nodes:
            for inner in ast.walk(node):
                if isinstance(inner, ast.Name):
                    found.add(inner.id)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                for inner in ast.walk(node):
                    if isinstance(inner, ast.arg):
                        local.add(inner.arg)
                    elif isinstance(inner, (ast.Import, ast.ImportFrom)) or (
                            isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)):
                        local |= binds(inner)
        return found - local

    def binds(node):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            return {node.name}
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            return {alias.asname or alias.name.split(".")[0] for alias in node.names}
        found = set()
        for inner in ast.iter_child_nodes(node):
            found |= binds(inner)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        if isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        return found

    class Part:
        def __init__(self, node, parent):
            self.node, self.parent, self.rules, self.parts = node, parent, {}, []
            self.first, self.last, self.indent = first_line(node), node.end_lineno, node.col_offset
            self.name = getattr(node, "name", "")
            self.is_class = isinstance(node, ast.ClassDef)
            self.binds, whole = binds(node), (node,)
            if self.is_class:
                whole = (*node.bases, *node.keywords, *node.decorator_list)
            elif isinstance(node, (ast.If, ast.Try)) and any(isinstance(n, ast.ClassDef) for n in ast.walk(node)):
                whole = (node.test,) if isinstance(node, ast.If) else ()
            else:
                self.names, self.uses = names(node), uses(node)
                return
            self.names, self.uses = names(*whole), uses(*whole)
            inner = list(node.body) + list(getattr(node, "orelse", ())) + list(getattr(node, "finalbody", ()))
            for handler in getattr(node, "handlers", ()):
                inner += handler.body
            if inner[0].lineno > node.lineno:
                self.parts = [Part(child, self) for child in inner]

        def all(self):
            yield self
            for part in self.parts:
                yield from part.all()

        def owner(self):
            """The class that this stands in, if any."""
            return self.parent if self.parent is None or self.parent.is_class else self.parent.owner()

        def is_cut(self):
            return bool(self.rules) or self.parent is not None and self.parent.is_cut()

    class Surgery:
        """What of a text is left when parts of it, and all that uses them, are cut out."""

        def __init__(self, text):
            self.lines = text.splitlines()
            self.tops = [Part(node, None) for node in ast.parse(text).body]
            self.parts = [part for top in self.tops for part in top.all()]
            self.classes = {part.name: part for part in self.parts if part.is_class and part.owner() is None}
            self.of_tests = set()
            for part in self.classes.values():
                if any(inner.name.startswith("test") for inner in part.parts):
                    self.of_tests |= self.family(part)

        def family(self, part, found=None):
            """A class and those of its bases that are in this text."""
            found = set() if found is None else found
            if part not in found:
                found.add(part)
                for base in part.names & self.classes.keys():
                    self.family(self.classes[base], found)
            return found

        def heirs(self, owner):
            return [part for part in self.classes.values() if owner in self.family(part)]

        def cut(self, line, rule):
            within = [part for part in self.parts if part.first <= line <= part.last]
            if any(part.is_cut() for part in within):
                return  # with another line of its own
            if not within:
                raise ValueError("nothing to cut in line " + str(line) + " for " + rule)
            self.mark(within[-1], {rule: 1})

        def mark(self, part, rules):
            owner = part.owner()
            if owner is not None and (owner not in self.of_tests or part.name in FIXTURES
                                      or part.name[:2] == "__" and part.name[-2:] == "__"):
                part = owner
            if part.is_cut():
                return
            part.rules = dict(rules)
            for other in self.parts:
                if other.first == part.first and other is not part and other.parent is part.parent:
                    other.rules = dict(rules)
            self.spread(part, part.owner())

        def spread(self, part, owner):
            if owner is None and part.binds & self.imported_elsewhere(part):
                # the name stays, without the submodule
                parts = {alias.name.rpartition(".")[2] for alias in part.node.names}
                users = [other for other in self.parts if parts & other.uses]
            elif owner is None:
                users = [other for other in self.parts if part.binds & other.names]
            else:
                users = [other for heir in self.heirs(owner) for other in heir.parts
                         if part.binds & other.uses and other is not part]
            for other in users:
                if not other.is_cut():
                    self.mark(other, part.rules)

        def imported_elsewhere(self, part):
            """What other imports of the module bind, where a part is `import package.module`; otherwise nothing."""
            if not isinstance(part.node, ast.Import) or not any("." in alias.name for alias in part.node.names):
                return set()
            others = [other for other in self.parts if other is not part and other.parent is None
                      and isinstance(other.node, ast.Import) and not other.is_cut()]
            return {name for other in others for name in other.binds}

        def text(self):
            lines = list(self.lines)
            for part in self.parts:
                if part.rules and not (part.parent is not None and part.parent.is_cut()):
                    lines[part.first - 1:part.last] = [""] * (part.last - part.first + 1)
                    lines[part.first - 1] = " " * part.indent + "pass"
            return "\n".join(lines) + "\n"

    # -- the whole module here ------------------------------------------------------------------------------------------------

    class Module:
        def prepare(self, directory, file):
            rewriter = Rewriter(directory, file)
            original = read(rewriter.file)
            self.file = rewriter.file
            body = rewriter.rewrite(original)
            future = [line for line in original.splitlines() if line.startswith("from __future__ import ")]
            self.support_end = len(future) + len(support.splitlines())
            front = [*future, support, "class _Module:\n    def __init__(self, **own):\n"
                     "        for name, value in own.items():\n            setattr(self, name, value)\n",
                     *rewriter.modules.values(), *rewriter.helpers]
            front = "\n".join(front) + "\n"
            self.text = front + body + runner
            self.begin = len(front.splitlines())
            self.surgery = Surgery(self.text)
            return {"text": self.text}

        def load(self):
            main = sys.modules["__main__"] = types.ModuleType("__main__")
            main.__file__, sys.argv = self.file, [self.file]
            exec(compile(self.text, "<tests>", "exec"), main.__dict__)
            self.classes, self.owners = {}, {}
            own = [name for name, part in self.surgery.classes.items() if part.first > self.begin]
            for name, value in list(vars(main).items()):
                if not (isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == "__main__"):
                    continue
                if value in self.classes.values() or name in self.surgery.classes and name not in own:
                    continue
                self.classes[name] = value
                for method in unittest.defaultTestLoader.getTestCaseNames(value):
                    self.owners[name + "." + method] = next(k for k in value.__mro__ if method in vars(k))
            self.surgery.of_tests |= {
                self.surgery.classes[k.__name__] for value in self.classes.values() for k in value.__mro__
                if k.__module__ == "__main__" and k.__name__ in self.surgery.classes}
            return {"tests": list(self.owners)}

        def cut(self, cuts):
            for line, rule in cuts:
                if line <= self.support_end:
                    raise ValueError("what stands in for test.support does not work: " + rule)
                self.surgery.cut(line, rule)
            known = [name for name in self.classes if name in self.surgery.classes]
            text = self.surgery.text() + "\n_classes = {}\n" + "".join(
                "try:\n    _classes[%r] = %s\nexcept NameError:\n    pass\n" % (name, name) for name in known)
            text += "_run_tests(wanted_tests, _classes)\n"
            return {"text": text, "refused": {test: rules for test in self.owners if (rules := self.refusal(test))}}

        def refusal(self, test):
            name, method = test.split(".")
            for kind in self.classes[name].__mro__:
                part = self.surgery.classes.get(kind.__name__) if kind.__module__ == "__main__" else None
                if part is not None:
                    whole = part
                    while whole is not None:
                        if whole.rules:
                            return sorted(whole.rules)
                        whole = whole.parent
                    if kind is self.owners[test]:
                        found = [inner for inner in part.all() if inner is not part and method in inner.binds]
                        rules = [rule for inner in found for rule in inner.rules]
                        if rules:
                            return sorted(set(rules))
            return []

        def run(self, wanted):
            sys.modules["__main__"]._run_tests(wanted, self.classes, out)
            return {}

    out = sys.stdout
    module = Module()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = getattr(module, request.pop("do"))(**request)
        except BaseException as failure:
            answer = {"fault": type(failure).__name__ + ": " + str(failure)[:300]}
        out.write("\x1e" + json.dumps(answer) + "\n")
        out.flush()


_serve
