package io.aicodeexecutor.validation;

import io.aicodeexecutor.Violation;
import java.util.List;

/// A program that may run: that an instance exists is the proof that its source was checked.
public final class Program {
    private final String source;
    private final List<Violation> warnings;
    private final List<String> imports;

    Program(String source, List<Violation> warnings, List<String> imports) {
        this.source = source;
        this.warnings = List.copyOf(warnings);
        this.imports = List.copyOf(imports);
    }

    public String source() {
        return source;
    }

    /// What was remarked without refusing it.
    public List<Violation> warnings() {
        return warnings;
    }

    /// The modules that its import statements name, each once, in the order of the source; none where the policy is
    /// switched off, since nothing was parsed then.
    public List<String> imports() {
        return imports;
    }
}
