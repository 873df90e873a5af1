package io.aicodeexecutor.testkit.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What became of the tests of one module, as Markdown.
///
/// @param fault why the module could not be looked at; empty where it was
record ModuleReport(String module, List<Finding> findings, String fault) {
    static final String HEADING = """
            | module | tests | refused | run inside | passed | skipped | passed bare | of those run inside | passed bare only |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    ModuleReport {
        findings = List.copyOf(findings);
    }

    private long count(Predicate<Finding> which) {
        return findings.stream().filter(which).count();
    }

    /// A line of the table.
    String row() {
        if (!fault.isEmpty()) {
            return "| " + module + " | – | " + cell(fault) + " | | | | | | |\n";
        }
        long refused = count(finding -> finding.inside().refused());
        return "| "
                + String.join(
                        " | ",
                        module,
                        "" + findings.size(),
                        "" + refused,
                        "" + (findings.size() - refused),
                        "" + count(finding -> finding.inside().passed()),
                        "" + count(finding -> finding.inside().word().equals("skipped")),
                        "" + count(finding -> finding.bare().passed()),
                        ""
                                + count(finding -> finding.bare().passed()
                                        && !finding.inside().refused()),
                        "" + count(Finding::differs))
                + " |\n";
    }

    /// How many tests each rule refused, most first.
    String refusals() {
        Map<String, Integer> rules = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.inside().refused()) {
                rules.merge(finding.inside().reason(), 1, Integer::sum);
            }
        }
        return rules.isEmpty()
                ? ""
                : "- " + module + ": "
                        + rules.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed())
                                .map(rule -> code(rule.getKey()) + " " + rule.getValue())
                                .collect(Collectors.joining(", "))
                        + "\n";
    }

    /// The tests that pass bare and did not pass inside, those of one reason together.
    String differences() {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.differs()) {
                String reason = (finding.inside().stoppedByGuard() ? "guard, " : "")
                        + finding.inside().word() + ": " + code(finding.inside().reason());
                byReason.computeIfAbsent(reason, none -> new ArrayList<>()).add(finding.test());
            }
        }
        StringBuilder text = new StringBuilder();
        byReason.forEach((reason, tests) -> text.append("- ")
                .append(reason)
                .append(" – ")
                .append(String.join(", ", tests))
                .append('\n'));
        return text.isEmpty() ? "" : "### " + module + "\n\n" + text + "\n";
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }

    private static String cell(String text) {
        return code(text.replace("|", "\\|"));
    }
}
