package io.aicodeexecutor.testkit;

import io.aicodeexecutor.testkit.report.CapabilityReport;
import io.aicodeexecutor.testkit.report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A report of contracts of one run of tests: a section for each class. Thread-safe.
final class ReportBook {
    private static final String PROPERTY = "executor.testkit.report";
    private static final String DEFAULT = "target/sandbox-report";

    private final String ending;
    private final List<Section> sections = new ArrayList<>();

    /// That of JUnit Jupiter's tests.
    ReportBook() {
        this("");
    }

    private ReportBook(String ending) {
        this.ending = ending;
    }

    /// That of one class's properties: the engines of one run share nothing, and neither must write over what the other
    /// wrote.
    static ReportBook ofProperties(String simpleName) {
        return new ReportBook("-" + simpleName + "-properties");
    }

    /// Adds a section and writes all of them, so that there is a report also where a later class does not end.
    synchronized void add(Section section) {
        sections.add(section);
        try {
            new CapabilityReport(sections).write(Path.of(System.getProperty(PROPERTY, DEFAULT) + ending));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
