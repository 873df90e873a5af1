# Lets warnings, syntax errors, exception hooks and lying modules print lines of files that they name.
# From: Oracle's advisories for GraalPy: source lines of host files in tracebacks; the interpreter prints them itself.
# must: refused, harmless
# capability: files
import contextlib
import inspect
import io
import linecache
import sys
import traceback
import types
import warnings

path = "/etc/passwd"
lying = types.ModuleType("lying")
lying.__file__ = path
sys.modules["lying"] = lying


class Lying:
    __module__ = "lying"


def raised():
    try:
        exec(compile("1/0", path, "exec"))
    except ZeroDivisionError as error:
        return error


shown = io.StringIO()
with contextlib.redirect_stderr(shown), contextlib.redirect_stdout(shown):
    for way in (
        lambda: print(warnings.formatwarning("x", UserWarning, path, 1)),
        lambda: warnings.showwarning("x", UserWarning, path, 1, shown),
        lambda: warnings.warn_explicit("x", UserWarning, path, 1),
        lambda: sys.__excepthook__(ZeroDivisionError, raised(), raised().__traceback__),
        lambda: sys.excepthook(SyntaxError, SyntaxError("x", (path, 1, 1, None)), None),
        lambda: traceback.print_exception(SyntaxError("x", (path, 1, 1, None))),
        lambda: traceback.print_exception(raised()),
        lambda: print(inspect.getsource(Lying)),
        lambda: print(inspect.getsource(lying)),
        lambda: print(inspect.getsourcelines(raised().__traceback__.tb_next)),
        lambda: print(inspect.getframeinfo(raised().__traceback__.tb_next, 3)),
        lambda: print(traceback.extract_tb(raised().__traceback__)[-1].line),
        lambda: print(linecache.updatecache(path)),
        lambda: print(linecache.lazycache(path, {"__name__": "os", "__loader__": None}), linecache.getlines(path)),
        lambda: print(traceback.FrameSummary(path, 1, "f").line),
        lambda: __import__("faulthandler").dump_traceback(shown),
        lambda: __import__("pdb").run("1", {"__file__": path}),
        lambda: print(__import__("tokenize").open(path).read()),
        lambda: print(__import__("trace")._find_lines_from_code(path, {})),
    ):
        try:
            way()
        except BaseException:
            pass
_ = "ESCAPED" if "root:" in shown.getvalue() else "contained"
