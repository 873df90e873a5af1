package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/// The interpreter of this worker: one engine, whose parsed code is shared, and a fresh context for each program.
///
/// The polyglot sandbox is a layer, not the wall: GraalPy's security guide says that it does not support running
/// adversarial code (https://github.com/oracle/graalpython/blob/master/SECURITY.md).
final class GuestEngine implements AutoCloseable {
    private static final String PYTHON = "python";

    private final Engine engine;
    private final GuestContext.Preparation preparation;
    private final Frame.Setup setup;
    private final ZoneId timeZone;
    private final Printer printer;
    private final ToolCaller tools;

    GuestEngine(Frame.Setup setup, Printer printer, ToolCaller tools) {
        this.setup = setup;
        this.timeZone = ZoneId.of(setup.timeZone());
        this.printer = printer;
        this.tools = tools;
        this.preparation = new GuestContext.Preparation(
                trusted("prelude.py"),
                Stream.of(
                                "asyncio.py",
                                "library.py",
                                "library_objects.py",
                                "library_reports.py",
                                "time_and_chance.py",
                                "engine_library.py",
                                "format_fills.py")
                        .map(GuestEngine::trusted)
                        .toList());
        this.engine = Engine.newBuilder(PYTHON)
                .sandbox(SandboxPolicy.CONSTRAINED)
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
    }

    /// Makes a context and prepares it; nothing of a guest runs.
    GuestContext newContext() {
        Context context = Context.newBuilder(PYTHON)
                .engine(engine)
                .sandbox(SandboxPolicy.CONSTRAINED)
                .allowHostAccess(HostAccess.CONSTRAINED)
                .allowIO(IOAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowCreateThread(false)
                .allowCreateProcess(false)
                .allowNativeAccess(false)
                .in(InputStream.nullInputStream())
                .out(printer.stdout())
                .err(printer.stderr())
                .timeZone(timeZone)
                .build();
        return GuestContext.prepare(context, preparation, setup, tools);
    }

    private static Source trusted(String name) {
        return source(name, resource(name));
    }

    static Source source(String name, String code) {
        try {
            return Source.newBuilder(PYTHON, code, name).build();
        } catch (IOException impossible) {
            throw new IllegalStateException("a source that is a text could not be read", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = GuestEngine.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("resource " + name + " cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        engine.close(true);
    }
}
