package io.aicodeexecutor.testkit;

import io.aicodeexecutor.testkit.report.CapabilityReport;
import io.aicodeexecutor.testkit.report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The report of all contracts of one run of tests: a section for each class. Thread-safe.
final class ReportBook {
    private static final String PROPERTY = "executor.testkit.report";
    private static final String DEFAULT = "target/sandbox-report";

    private final List<Section> sections = new ArrayList<>();

    /// Adds a section and writes all of them, so that there is a report also where a later class does not end.
    synchronized void add(Section section) {
        sections.add(section);
        try {
            new CapabilityReport(sections).write(Path.of(System.getProperty(PROPERTY, DEFAULT)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
