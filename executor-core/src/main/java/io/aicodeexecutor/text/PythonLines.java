package io.aicodeexecutor.text;

import java.util.regex.Pattern;

/// The lines of a program, as Python counts them. Stateless.
public final class PythonLines {
    private static final Pattern END = Pattern.compile("\\r\\n|\\r|\\n");

    private PythonLines() {}

    /// The lines, without what ends them; where the last one is ended an empty one follows.
    public static String[] of(String untrustedSource) {
        return END.split(untrustedSource, -1);
    }
}
