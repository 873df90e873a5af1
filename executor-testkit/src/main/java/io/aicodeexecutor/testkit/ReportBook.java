package io.aicodeexecutor.testkit;

import io.aicodeexecutor.testkit.report.CapabilityReport;
import io.aicodeexecutor.testkit.report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The report of all contracts that write to one place: a section for each class. Thread-safe.
final class ReportBook {
    /// By place. The two engines of one run share nothing but the JVM, and what one wrote must not be lost to the
    /// other.
    private static final ConcurrentMap<Path, ReportBook> BOOKS = new ConcurrentHashMap<>();

    private static final String PROPERTY = "executor.testkit.report";
    private static final String DEFAULT = "target/sandbox-report";

    private final Path file;
    private final List<Section> sections = new ArrayList<>();

    private ReportBook(Path file) {
        this.file = file;
    }

    /// The one whose place the system property names.
    static ReportBook configured() {
        return BOOKS.computeIfAbsent(Path.of(System.getProperty(PROPERTY, DEFAULT)), ReportBook::new);
    }

    /// Adds a section and writes all of them, so that there is a report also where a later class does not end.
    synchronized void add(Section section) {
        sections.add(section);
        try {
            new CapabilityReport(sections).write(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
