package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
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

    private Trainer() {}

    /// Started by the host while it makes an image: `unpack HOME MODULE…` or `train MODULE…`.
    public static void main(String[] args) throws IOException {
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        if (args[0].equals("unpack")) {
            unpack(rest.getFirst(), rest.subList(1, rest.size()));
        } else {
            train(rest);
        }
    }

    private static void unpack(String home, List<String> modules) throws IOException {
        Engine.copyResources(Path.of(home), "python");
        try (Context context = Context.newBuilder("python")
                .allowAllAccess(true)
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .build()) {
            context.eval("python", COMPILE).execute(ProxyArray.fromArray(modules.toArray()), home);
        }
    }

    /// Does what a worker does, unconfined, so that the JVM sees the classes and methods that matter.
    private static void train(List<String> modules) {
        Frame.GuardRules guards = new Frame.GuardRules(true, modules, List.of("eval"), List.of("__init__"));
        Session.rehearse(new Frame.Setup(Frame.VERSION, guards, List.of()), modules);
    }
}
