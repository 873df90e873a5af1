package io.aicodeexecutor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One finding of the validator.
///
/// @param rule the rule's stable id, for example `import.forbidden`
/// @param severity [Severity#ERROR] refuses the program, [Severity#WARNING] does not
/// @param line the line in the source, from 1; 0 where the finding is about the request as a whole
/// @param column the column in the line in Unicode code points, from 1; 0 where the line is 0
/// @param message one sentence for a person
/// @param excerpt the line of the source, and below it a caret under the column; printable, and of a long line the part
///     around the column; empty where there is no such line
/// @param advice what to do instead, in one sentence for whoever writes the next program; empty where nothing is known
public record Violation(
        String rule,
        Severity severity,
        int line,
        int column,
        String message,
        Optional<String> excerpt,
        Optional<String> advice) {
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

    /// A finding without excerpt and advice.
    public Violation(String rule, Severity severity, int line, int column, String message) {
        this(rule, severity, line, column, message, Optional.empty(), Optional.empty());
    }

    /// Whether this finding refuses the program.
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// The JSON form, as a tree of maps and scalars: `rule`, `severity`, `line`, `column`, `message`, `excerpt` and
    /// `advice` (strings or null).
    public Map<String, @Nullable Object> toTree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule);
        tree.put("severity", isError() ? "error" : "warning");
        tree.put("line", line);
        tree.put("column", column);
        tree.put("message", message);
        tree.put("excerpt", excerpt.orElse(null));
        tree.put("advice", advice.orElse(null));
        return tree;
    }

    /// The finding in one line: `line 3:5: attribute "__class__" is forbidden (name.forbidden)`.
    @Override
    public String toString() {
        String place = line == 0 ? "" : "line " + line + ":" + column + ": ";
        return place + message + " (" + rule + ")";
    }
}
