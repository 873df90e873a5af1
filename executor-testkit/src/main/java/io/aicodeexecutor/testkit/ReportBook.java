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
    static ReportBook ofProperties(Class<?> type) {
        return new ReportBook("-" + type.getName() + "-properties");
    }

    /// Adds a section and writes all of them, so that there is a report also where a later class does not end.
    synchronized void add(Section section) {
        sections.add(section);
        try {
            new CapabilityReport(sections).write(file());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file() {
        return Path.of(System.getProperty(PROPERTY, DEFAULT) + ending);
    }

    /// Deletes what an earlier run wrote, where there is nothing to report.
    void remove() {
        try {
            CapabilityReport.delete(file());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
