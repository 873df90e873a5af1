package io.aicodeexecutor.testkit.regression;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.graalvm.polyglot.Context;

/// An interpreter with all access, which serves `bare.py` until standard input ends.
public final class BareGraalPy {
    private static final String LANGUAGE = "python";

    private BareGraalPy() {}

    /// Serves.
    public static void main(String[] args) throws IOException {
        try (Context context = Context.newBuilder(LANGUAGE)
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            context.eval(LANGUAGE, text("bare.py")).executeVoid(text("support.py"), text("runner.py"));
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(BareGraalPy.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
