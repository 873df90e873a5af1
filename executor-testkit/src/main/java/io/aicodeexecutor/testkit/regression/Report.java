package io.aicodeexecutor.testkit.regression;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The report of a run, as Markdown.
record Report(List<ModuleReport> modules) {
    Report {
        modules = List.copyOf(modules);
    }

    String toMarkdown() {
        return ModuleReport.HEADING
                + each(ModuleReport::row)
                + "\n## Refused, by rule\n\n"
                + each(ModuleReport::refusals)
                + "\n## Passed bare, not inside\n\n"
                + each(ModuleReport::differences);
    }

    private String each(Function<ModuleReport, String> part) {
        return modules.stream().map(part).collect(Collectors.joining());
    }
}
