package io.aicodeexecutor;

/// One finding of the validator.
///
/// @param rule the rule's stable id, for example `import.forbidden`
/// @param severity [Severity#ERROR] refuses the program, [Severity#WARNING] does not
/// @param line the line in the source, from 1; 0 where the finding is about the request as a whole
/// @param column the column in the line in Unicode code points, from 1; 0 where the line is 0
/// @param message one sentence for a person
public record Violation(String rule, Severity severity, int line, int column, String message) {
    /// Whether a finding refuses the program.
    public enum Severity {
        ERROR,
        WARNING
    }

    public Violation {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must not be negative: " + line + ":" + column);
        }
    }

    /// Whether this finding refuses the program.
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// The finding in one line: `line 3:5: attribute "__class__" is forbidden (name.forbidden)`.
    @Override
    public String toString() {
        String place = line == 0 ? "" : "line " + line + ":" + column + ": ";
        return place + message + " (" + rule + ")";
    }
}
