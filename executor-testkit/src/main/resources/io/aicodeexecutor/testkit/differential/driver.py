# Runs one program in a python3 of the host as the sandbox would run it, and says what became of it. The job comes as JSON
# on standard input, the answer goes as JSON to standard output and is small enough for a pipe that nobody reads yet.
#
# Limits that the process sets itself are no wall: only programs that mean no harm are run here.


def _answer():
    import ast
    import builtins
    import io
    import json
    import os
    import resource
    import sys

    mebibyte = 1 << 20
    for name, most in (
        ("RLIMIT_AS", 1024 * mebibyte),
        ("RLIMIT_CPU", 5),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_NOFILE", 64),
        ("RLIMIT_NPROC", 0),
        ("RLIMIT_CORE", 0),
    ):
        limit = getattr(resource, name)
        hard = resource.getrlimit(limit)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (most, most))

    answer_bytes_max = 60_000
    value_bytes_max = 65_536
    value_depth_max = 32
    last = "__value_of_the_last_statement__"

    class NotData(Exception):
        pass

    def key(value):
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, int):
            return str(int(value))
        if isinstance(value, float):
            return repr(float(value)) if value - value == 0 else word(value)
        raise NotData

    def word(value):
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"

    written = {
        "datetime.datetime": "isoformat",
        "datetime.date": "isoformat",
        "datetime.time": "isoformat",
        "decimal.Decimal": "__str__",
        "uuid.UUID": "__str__",
    }

    def plain(value, depth):
        if value is None or value is True or value is False:
            return value
        for kind in type(value).__mro__:
            if kind.__module__ + "." + kind.__qualname__ in written:
                return getattr(kind, written[kind.__module__ + "." + kind.__qualname__])(value)
        if isinstance(value, (bytes, bytearray)):
            import base64

            return base64.b64encode(value).decode()
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, int):
            return int.__int__(value)
        if isinstance(value, float):
            number = float.__float__(value)
            return number if number - number == 0 else word(number)
        if depth == value_depth_max:
            raise NotData
        if isinstance(value, dict):
            keys = [key(item) for item in dict.keys(value)]
            if len(set(keys)) < len(keys):
                raise NotData
            return {text: plain(item, depth + 1) for text, item in zip(keys, dict.values(value))}
        if isinstance(value, (set, frozenset)):
            items = list(value)
            try:
                items = sorted(items)
            except TypeError:
                pass
            return [plain(item, depth + 1) for item in items]
        if isinstance(value, (list, tuple)):
            return [plain(item, depth + 1) for item in value]
        raise NotData

    def stream(errors):
        return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors=errors, newline="\n", write_through=True)

    def run(source, context):
        tree = ast.parse(source, "<program>")
        if tree.body and isinstance(tree.body[-1], ast.Expr):
            end = tree.body[-1]
            target = ast.copy_location(ast.Name(last, ast.Store()), end)
            tree.body[-1] = ast.copy_location(ast.Assign([target], end.value), end)
        main = sys.modules["__main__"].__dict__
        main.clear()
        main.update(__name__="__main__", __doc__=None, __builtins__=builtins)
        main.update(context)
        exec(compile(tree, "<program>", "exec", dont_inherit=True), main)
        return values(main, tree)

    code = (type, type(ast), type(run), type(len))
    data = (type(None), int, float, str, bytes, bytearray, dict, set, frozenset, list, tuple)
    scopes = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)

    def values(main, tree):
        """What crosses, and after it what does where that cannot."""
        end = main.get(last)
        if "_" not in main or isinstance(main["_"], code):
            return [end]
        value = main["_"]
        names = [kind.__module__ + "." + kind.__qualname__ for kind in type(value).__mro__]
        is_object = not isinstance(value, data) and not written.keys() & set(names)
        if is_object and last in main:
            return [end]
        return [value] if assigns(tree, True) else [value, end]

    def assigns(node, is_global):
        """Whether a tree, outside of functions and classes to which it is not global, assigns to _ alone."""
        targets = node.targets if isinstance(node, ast.Assign) else ()
        if isinstance(node, (ast.AugAssign, ast.NamedExpr)) or isinstance(node, ast.AnnAssign) and node.value is not None:
            targets = (node.target,)
        if is_global and any(isinstance(target, ast.Name) and target.id == "_" for target in targets):
            return True
        if isinstance(node, ast.Global) and "_" in node.names:
            return True
        is_global = is_global and not isinstance(node, scopes)
        return any(assigns(child, is_global) for child in ast.iter_child_nodes(node))

    def crossing(value):
        crossed = plain(value, 0)
        if len(json.dumps(crossed, ensure_ascii=False).encode("utf-8", "surrogatepass")) > value_bytes_max:
            raise NotData
        return crossed

    job = json.loads(sys.stdin.buffer.read())
    out = sys.stdout.buffer
    printed = sys.stdout = stream("strict")
    sys.stderr = stream("backslashreplace")
    answer = {}
    try:
        first, *instead = run(job["source"], job["context"])
        sys.set_int_max_str_digits(0)
        try:
            answer["value"] = crossing(first)
        except NotData:
            if not instead:
                raise
            answer["value"] = crossing(instead[0])
        answer["kind"] = "completed"
    except NotData:
        answer = {"kind": "not data"}
    except SystemExit as stop:
        answer = {"kind": "raised", "exception": "SystemExit"} if stop.code else {"kind": "completed", "value": None}
    except BaseException as error:
        answer = {"kind": "raised", "exception": type(error).__name__}
    answer["stdout"] = printed.buffer.getvalue().decode()
    text = json.dumps(answer).encode()
    out.write(text if len(text) <= answer_bytes_max else b'{"kind": "too large"}')
    out.flush()
    os._exit(0)


_answer()
