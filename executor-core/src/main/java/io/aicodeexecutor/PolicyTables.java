package io.aicodeexecutor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The data of the presets: which modules, and why; which names, and why.
final class PolicyTables {
    private PolicyTables() {}

    /// What `strict` allows, with the reason why it is harmless.
    private static final Map<String, String> STRICT = table(
            "__future__", "a directive to the compiler",
            "json", "text in, data out",
            "json.decoder", "the part of json that reads, with JSONDecodeError",
            "json.encoder", "the part of json that writes",
            "datetime", "arithmetic on dates; the clock is the worker's",
            "math", "pure functions",
            "re", "patterns over strings; bounded by the limits of time",
            "typing", "annotations, which nothing here evaluates",
            "collections", "containers",
            "collections.abc", "abstract types of containers",
            "itertools", "iterators; bounded by the limits of time and memory",
            "functools", "higher-order functions");

    /// What `standard` allows besides.
    private static final Map<String, String> STANDARD = table(
            "asyncio", "coroutines over an event loop that only sleeps; no sockets, processes or threads",
            "sys", "exit, streams, versions and sizes; nothing of the interpreter itself",
            "random", "a generator of the program's own",
            "string", "constants and templates",
            "decimal", "exact arithmetic",
            "fractions", "exact arithmetic",
            "statistics", "pure functions",
            "heapq", "a list as a heap",
            "bisect", "search in sorted lists",
            "operator", "operators as functions",
            "copy", "copies of the program's own objects",
            "dataclasses", "classes from annotations",
            "enum", "enumerations",
            "textwrap", "layout of text",
            "calendar", "arithmetic on dates",
            "time", "clocks and sleep; sleeping counts as wall time",
            "uuid", "identifiers",
            "base64", "bytes as text",
            "binascii", "bytes as text",
            "struct", "bytes as numbers",
            "csv", "tables over text",
            "io", "streams in memory; open is forbidden everywhere",
            "abc", "abstract classes",
            "numbers", "abstract types of numbers",
            "cmath", "pure functions",
            "unicodedata", "a table",
            "difflib", "comparison of sequences",
            "pprint", "layout of data",
            "html", "escaping of text",
            "html.entities", "a table",
            "html.parser", "parser over strings",
            "urllib.parse", "parser over strings; no network",
            "zoneinfo", "time zones, whose data is a module of the worker image; no files of the host",
            "array", "compact lists of numbers",
            "contextlib", "helpers for with statements",
            "hashlib", "digests of bytes",
            "hmac", "digests of bytes",
            "secrets", "random bytes",
            "graphlib", "topological order",
            "types", "names of built-in types",
            "keyword", "a table",
            "colorsys", "pure functions",
            "locale", "constants; the locale is fixed",
            "logging", "messages to standard error",
            "warnings", "messages to standard error",
            "traceback", "the program's own exceptions as text",
            "weakref", "references to the program's own objects",
            "queue", "first in, first out",
            "unittest", "assertions, as programs use them in checks of their own",
            "doctest", "examples in the program's own docstrings, held to the forbidden names",
            "shlex", "parser over strings",
            "fnmatch", "patterns over strings",
            "reprlib", "bounded repr",
            "sched", "a queue of events",
            "cmd", "parser over strings",
            "ipaddress", "arithmetic on addresses; no network",
            "tomllib", "text in, data out",
            "zlib", "compression of bytes; bounded by the limit of memory",
            "xml.etree.ElementTree", "parser over strings");

    /// Doors to code, files, frames and the interpreter, each with the reason why it is closed. Each of them led out of
    /// some sandbox of this kind before.
    private static final Map<String, String> FORBIDDEN = forbidden();

    private static Map<String, String> forbidden() {
        Map<String, String> names = new LinkedHashMap<>();
        group(
                names,
                "makes code of text, or reaches what is outside of the program",
                "eval",
                "exec",
                "compile",
                "open",
                "input",
                "help",
                "breakpoint",
                "__import__",
                "__builtins__",
                "__loader__",
                "__spec__",
                "__file__",
                "__cached__",
                "__path__",
                "__package__",
                "FileIO");
        group(
                names,
                "evaluates text, or makes functions of bytes, in a module that is allowed",
                "CodeType",
                "FunctionType",
                "LambdaType",
                "ForwardRef",
                "get_type_hints");
        group(
                names,
                "opens the namespace of a module, an object or a function",
                "globals",
                "locals",
                "vars",
                "dir",
                "__dict__",
                "__globals__",
                "__builtin__",
                "__closure__",
                "__code__",
                "__func__",
                "__self__",
                "__module__",
                "__wrapped__",
                "__weakref__",
                "__annotations__");
        group(
                names,
                "leads from any object to any class, or to how objects are copied and made",
                "__class__",
                "__bases__",
                "__base__",
                "__mro__",
                "mro",
                "__subclasses__",
                "__subclasshook__",
                "__getattribute__",
                "__init_subclass__",
                "__reduce__",
                "__reduce_ex__",
                "__getstate__",
                "__setstate__");
        group(
                names,
                "leads to frames and code, and by them to the names of others",
                "__traceback__",
                "tb_frame",
                "tb_next",
                "tb_lasti",
                "f_back",
                "f_builtins",
                "f_globals",
                "f_locals",
                "f_code",
                "f_trace",
                "gi_frame",
                "gi_code",
                "gi_yieldfrom",
                "cr_frame",
                "cr_code",
                "cr_await",
                "cr_origin",
                "ag_frame",
                "ag_code",
                "ag_await",
                "co_code",
                "co_consts",
                "co_names",
                "co_varnames",
                "co_freevars",
                "co_cellvars",
                "cell_contents",
                "walk_stack",
                "walk_tb",
                "currentframe");
        group(names, "the interpreter's own", "__graalpython__", "__debug_frame__");
        return Map.copyOf(names);
    }

    private static void group(Map<String, String> names, String reason, String... more) {
        for (String name : more) {
            names.put(name, reason);
        }
    }

    /// Double-underscore names that ordinary programs define and use; all others are refused by omission.
    private static final Set<String> DUNDERS = Set.of(
            // of modules
            "__name__",
            "__doc__",
            "__all__",
            "__version__",
            "__author__",
            "__license__",
            "__copyright__",
            "__credits__",
            "__email__",
            "__maintainer__",
            "__status__",
            "__date__",
            "__main__",
            "__future__",
            "__debug__",
            // of classes and functions
            "__init__",
            "__new__",
            "__del__",
            "__slots__",
            "__match_args__",
            "__post_init__",
            "__qualname__",
            "__set_name__",
            "__class_getitem__",
            "__call__",
            "__defaults__",
            "__kwdefaults__",
            "__type_params__",
            "__value__",
            "__bound__",
            "__constraints__",
            "__covariant__",
            "__contravariant__",
            "__infer_variance__",
            "__metadata__",
            "__abstractmethods__",
            "__isabstractmethod__",
            "__dataclass_fields__",
            "__members__",
            "__missing__",
            "__prepare__",
            "__instancecheck__",
            "__subclasscheck__",
            "__orig_bases__",
            "__mro_entries__",
            "__copy__",
            "__deepcopy__",
            // text and truth
            "__repr__",
            "__str__",
            "__bytes__",
            "__format__",
            "__hash__",
            "__bool__",
            "__len__",
            "__length_hint__",
            "__sizeof__",
            "__fspath__",
            // comparison
            "__lt__",
            "__le__",
            "__eq__",
            "__ne__",
            "__gt__",
            "__ge__",
            // containers and iteration
            "__getitem__",
            "__setitem__",
            "__delitem__",
            "__contains__",
            "__iter__",
            "__next__",
            "__reversed__",
            "__aiter__",
            "__anext__",
            "__await__",
            // attributes and descriptors
            "__getattr__",
            "__setattr__",
            "__delattr__",
            "__get__",
            "__set__",
            "__delete__",
            // contexts
            "__enter__",
            "__exit__",
            "__aenter__",
            "__aexit__",
            // arithmetic
            "__add__",
            "__radd__",
            "__iadd__",
            "__sub__",
            "__rsub__",
            "__isub__",
            "__mul__",
            "__rmul__",
            "__imul__",
            "__matmul__",
            "__rmatmul__",
            "__imatmul__",
            "__truediv__",
            "__rtruediv__",
            "__itruediv__",
            "__floordiv__",
            "__rfloordiv__",
            "__ifloordiv__",
            "__mod__",
            "__rmod__",
            "__imod__",
            "__divmod__",
            "__rdivmod__",
            "__pow__",
            "__rpow__",
            "__ipow__",
            "__lshift__",
            "__rlshift__",
            "__ilshift__",
            "__rshift__",
            "__rrshift__",
            "__irshift__",
            "__and__",
            "__rand__",
            "__iand__",
            "__xor__",
            "__rxor__",
            "__ixor__",
            "__or__",
            "__ror__",
            "__ior__",
            "__neg__",
            "__pos__",
            "__abs__",
            "__invert__",
            "__int__",
            "__float__",
            "__complex__",
            "__index__",
            "__round__",
            "__trunc__",
            "__floor__",
            "__ceil__",
            // exceptions
            "__cause__",
            "__context__",
            "__suppress_context__",
            "__notes__");

    /// Of allowed modules, what a program does not get: names that open files, read code, reach other modules' insides
    /// or change the interpreter. Modules that a module has imported for itself are never shown, and need no entry.
    private static final Map<String, List<String>> HIDDEN = Map.ofEntries(
            hidden("io", "open", "open_code", "FileIO"),
            hidden("typing", "ForwardRef", "get_type_hints"),
            hidden("functools", "RLock", "namedtuple", "get_cache_token", "recursive_repr"),
            hidden("copy", "dispatch_table"),
            hidden("dataclasses", "FunctionType", "GenericAlias"),
            hidden("enum", "global_enum", "MappingProxyType", "DynamicClassAttribute", "reduce"),
            hidden("calendar", "main"),
            hidden(
                    "doctest",
                    "testfile",
                    "DocTestSuite",
                    "DocFileSuite",
                    "DocFileTest",
                    "DebugRunner",
                    "testsource",
                    "debug",
                    "debug_src",
                    "debug_script",
                    "script_from_examples"),
            hidden("time", "tzset"),
            hidden("uuid", "main"),
            hidden("base64", "main", "test"),
            hidden("zoneinfo", "reset_tzpath"),
            hidden("contextlib", "chdir"),
            hidden("types", "CodeType", "FunctionType", "LambdaType", "CellType", "get_original_bases"),
            hidden("locale", "resetlocale", "getdefaultlocale"),
            hidden(
                    "logging",
                    "FileHandler",
                    "currentframe",
                    "PercentStyle",
                    "StrFormatStyle",
                    "StringTemplateStyle",
                    "Template",
                    "GenericAlias"),
            hidden("warnings", "defaultaction", "onceregistry"),
            hidden("traceback", "walk_stack", "walk_tb"),
            hidden("queue", "deque", "heappush", "heappop", "time"),
            hidden("unittest", "installHandler", "registerResult", "removeResult", "removeHandler"),
            hidden("shlex", "deque", "StringIO"));

    private static Map.Entry<String, List<String>> hidden(String module, String... names) {
        return Map.entry(module, List.of(names));
    }

    /// Dotted: `io.open`.
    static Set<String> hiddenNames() {
        Set<String> names = new TreeSet<>();
        HIDDEN.forEach((module, hidden) -> hidden.forEach(name -> names.add(module + "." + name)));
        return names;
    }

    static Set<String> strictModules() {
        return STRICT.keySet();
    }

    static Set<String> standardModules() {
        Set<String> modules = new TreeSet<>(STRICT.keySet());
        modules.addAll(STANDARD.keySet());
        return modules;
    }

    static Set<String> forbiddenNames() {
        return FORBIDDEN.keySet();
    }

    /// Why a module of a preset is allowed.
    static Optional<String> whyAllowed(String module) {
        return Optional.ofNullable(STRICT.get(module)).or(() -> Optional.ofNullable(STANDARD.get(module)));
    }

    /// Why a name of the presets is forbidden.
    static Optional<String> whyForbidden(String name) {
        return Optional.ofNullable(FORBIDDEN.get(name));
    }

    static Set<String> allowedDunders() {
        return DUNDERS;
    }

    private static Map<String, String> table(String... modulesAndReasons) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < modulesAndReasons.length; i += 2) {
            table.put(modulesAndReasons[i], modulesAndReasons[i + 1]);
        }
        return Map.copyOf(table);
    }
}
