package io.aicodeexecutor.validation;

import io.aicodeexecutor.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What to do instead of what was refused. It is written for the next attempt, which is mostly a model's.
final class Advice {
    private static final String PASS_DATA = "pass data to the program as its context: each key becomes a variable";
    private static final String NO_FILES = "there are no files here; " + PASS_DATA + ", and return or print results";
    private static final String NO_NETWORK =
            "there is no network here; fetch what is needed beforehand, or call a tool";
    private static final String NO_PROCESSES = "there are no other programs here; compute in Python, or call a tool";
    private static final String NO_THREADS = "there are no threads here; compute one after the other";
    private static final String NOT_INSTALLED =
            "only modules of the standard library are here; use lists, dicts and comprehensions";
    private static final String URLLIB_PARSE = "urllib.parse";
    private static final String NO_CODE_OF_TEXT = "write the code out, or keep functions in a dict and look them up";
    private static final String NAME_IT = "use the names that the program itself defines";

    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> MODULES = modules();

    private Advice() {}

    /// For a name that may not stand anywhere, where a program asks for what it means.
    static Optional<String> onName(String name) {
        String known = NAMES.get(name);
        return known == null && isDunder(name)
                ? Optional.of(
                        "only the double-underscore names of docs/POLICY.md have a meaning here; use another name")
                : Optional.ofNullable(known);
    }

    /// For a name that may not stand anywhere, where a program gives it to something of its own.
    static Optional<String> onOwnName(String name) {
        return isDunder(name) ? onName(name) : Optional.of("choose another name, for example " + name + "_");
    }

    private static boolean isDunder(String name) {
        return name.startsWith("__") && name.endsWith("__");
    }

    /// For a module that may not be imported; a submodule is treated like its parent.
    static Optional<String> onModule(String module, Policy policy) {
        String parent = module.substring(0, (module + ".").indexOf('.'));
        if (module.equals("urllib") && policy.allowsModule(URLLIB_PARSE)) {
            return Optional.of("import " + URLLIB_PARSE + ", which takes URLs apart; " + NO_NETWORK);
        }
        return Optional.ofNullable(MODULES.get(module))
                .or(() -> Optional.ofNullable(MODULES.get(parent)))
                .map(advice -> advice.equals(NOT_INSTALLED) ? advice + helpful(policy) : advice);
    }

    /// Of the modules that do some of what others do that are not here, those that may be imported.
    private static String helpful(Policy policy) {
        List<String> modules = Stream.of("math", "statistics", "decimal", "fractions", "collections", "csv")
                .filter(policy::allowsModule)
                .toList();
        return modules.isEmpty() ? "" : "; what may help: " + String.join(", ", modules);
    }

    private static Map<String, String> names() {
        Map<String, String> advice = new HashMap<>();
        put(advice, "for numbers and data use int, float or json.loads; otherwise " + NO_CODE_OF_TEXT, "eval");
        put(advice, NO_CODE_OF_TEXT, "exec", "__import__", "CodeType", "FunctionType", "LambdaType");
        put(advice, "for patterns import re and write re.compile; otherwise " + NO_CODE_OF_TEXT, "compile");
        put(advice, NO_FILES, "open", "FileIO", "__file__");
        put(advice, PASS_DATA, "input");
        put(advice, NAME_IT, "globals", "locals", "vars", "dir", "__globals__", "__builtins__", "__closure__");
        put(advice, "read attributes by their names, or keep data in a dict", "__dict__");
        put(advice, "use type(x), and type(x).__name__ for its name", "__class__");
        put(
                advice,
                "use isinstance, issubclass or super()",
                "__bases__",
                "__base__",
                "__mro__",
                "mro",
                "__subclasses__");
        put(advice, "print what is to be looked at", "breakpoint", "help");
        put(advice, "use str(e) and type(e).__name__", "__traceback__");
        put(advice, "annotations are not evaluated here; write the types out", "get_type_hints", "ForwardRef");
        put(advice, "define __getattr__, which is asked for what is missing", "__getattribute__");
        put(advice, "call what is needed with a decorator, or define __set_name__", "__init_subclass__");
        put(advice, "define __copy__ and __deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__");
        return Map.copyOf(advice);
    }

    private static Map<String, String> modules() {
        Map<String, String> advice = new HashMap<>();
        put(
                advice,
                NO_FILES,
                "os",
                "pathlib",
                "shutil",
                "glob",
                "tempfile",
                "fileinput",
                "pickle",
                "shelve",
                "sqlite3");
        put(advice, NO_FILES, "zipfile", "tarfile", "gzip", "bz2", "lzma", "mmap", "configparser");
        put(advice, NO_NETWORK, "socket", "ssl", "http", "urllib", "requests", "httpx", "aiohttp", "ftplib", "smtplib");
        put(advice, NO_PROCESSES, "subprocess", "multiprocessing", "signal", "pty", "ctypes", "platform");
        put(advice, NO_THREADS, "threading", "concurrent", "_thread");
        put(advice, NOT_INSTALLED, "numpy", "pandas", "scipy", "sklearn", "matplotlib", "sympy", "yaml", "pydantic");
        put(advice, NO_CODE_OF_TEXT, "ast", "code", "codeop", "importlib", "runpy", "builtins", "inspect", "dis", "gc");
        return Map.copyOf(advice);
    }

    private static void put(Map<String, String> advice, String text, String... keys) {
        for (String key : keys) {
            advice.put(key, text);
        }
    }
}
