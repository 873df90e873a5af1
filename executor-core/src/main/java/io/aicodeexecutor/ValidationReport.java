package io.aicodeexecutor;

import java.util.List;

/// What the validator found.
///
/// @param findings errors and warnings, in the order of the source
/// @param nodes nodes of the syntax tree; 0 where the source could not be parsed
/// @param depth depth of the syntax tree; 0 where the source could not be parsed
/// @param functions McCabe complexity of each function and of the module's top level
public record ValidationReport(List<Violation> findings, int nodes, int depth, List<FunctionComplexity> functions) {
    public ValidationReport {
        findings = List.copyOf(findings);
        functions = List.copyOf(functions);
    }

    /// The McCabe complexity of one function: decisions plus one.
    ///
    /// @param name its dotted name in the module, `<module>` for the top level
    /// @param line where it is defined, from 1
    public record FunctionComplexity(String name, int line, int complexity) {}

    /// Whether the program may run: no finding is an error.
    public boolean isAccepted() {
        return findings.stream().noneMatch(Violation::isError);
    }

    /// The findings that refuse the program.
    public List<Violation> errors() {
        return findings.stream().filter(Violation::isError).toList();
    }

    /// The findings that do not.
    public List<Violation> warnings() {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }
}
