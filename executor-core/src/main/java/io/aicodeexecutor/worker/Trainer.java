package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.proxy.ProxyArray;

/// Makes the parts of a worker image that only the interpreter itself can make. Trusted code only; no guest ever
/// runs here.
public final class Trainer {
    /// Imports the modules and compiles what that loaded, without a check of the source at each import: the
    /// image never changes.
    private static final String COMPILE = """
            def compile_loaded(modules, home):
                import importlib, py_compile, sys
                for name in modules:
                    importlib.import_module(name)
                mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
                for module in list(sys.modules.values()):
                    path = getattr(module, "__file__", None) or ""
                    if path.startswith(home) and path.endswith(".py"):
                        py_compile.compile(path, doraise=True, invalidation_mode=mode)
            compile_loaded
            """;

    /// Compiles what is not compiled yet, each file at once and whole. What does not compile is left alone: the
    /// library brings files that are wrong on purpose.
    private static final String COMPILE_ALL = """
            def compile_all(home):
                import importlib.util, os, py_compile
                mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
                for folder, folders, files in os.walk(home):
                    folders[:] = [name for name in folders if name not in ("__pycache__", "test", "tests")]
                    for path in (os.path.join(folder, name) for name in files if name.endswith(".py")):
                        if not os.path.exists(importlib.util.cache_from_source(path)):
                            try:
                                py_compile.compile(path, doraise=True, invalidation_mode=mode)
                            except (py_compile.PyCompileError, ValueError):
                                pass
            compile_all
            """;

    private Trainer() {}

    /// Started by the host while it makes an image: `unpack HOME MODULE…`, `compile HOME`, `train MODULE…`, or
    /// `nothing`.
    public static void main(String[] args) throws IOException {
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        switch (args[0]) {
            case "unpack" -> unpack(rest.getFirst(), rest.subList(1, rest.size()));
            case "compile" -> inPython(COMPILE_ALL, rest.getFirst());
            case "train" -> train(rest);
            case "nothing" -> {}
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void unpack(String home, List<String> modules) throws IOException {
        Engine.copyResources(Path.of(home), "python");
        ZoneModule.writeInto(Path.of(home));
        List<Object> all = new ArrayList<>(modules);
        all.add(ZoneModule.NAME);
        inPython(COMPILE, ProxyArray.fromList(all), home);
    }

    /// Calls the function that a program of ours ends in.
    private static void inPython(String program, Object... arguments) {
        try (Context context = Context.newBuilder("python")
                .allowAllAccess(true)
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .build()) {
            context.eval("python", program).execute(arguments);
        }
    }

    /// Does what a worker does, unconfined, so that the JVM sees the classes and methods that matter.
    private static void train(List<String> modules) {
        Frame.GuardRules guards = new Frame.GuardRules(true, modules, List.of("eval"), List.of("__init__"), List.of());
        Session.train(new Frame.Setup(Frame.VERSION, guards, List.of(), "UTC"), modules);
    }
}
