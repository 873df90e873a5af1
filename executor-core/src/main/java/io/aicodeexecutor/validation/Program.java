package io.aicodeexecutor.validation;

import io.aicodeexecutor.Violation;
import java.util.List;

/// A program that may run: that an instance exists is the proof that its source was checked.
public final class Program {
    private final String source;
    private final List<Violation> warnings;

    Program(String source, List<Violation> warnings) {
        this.source = source;
        this.warnings = List.copyOf(warnings);
    }

    public String source() {
        return source;
    }

    /// What was remarked without refusing it.
    public List<Violation> warnings() {
        return warnings;
    }
}
