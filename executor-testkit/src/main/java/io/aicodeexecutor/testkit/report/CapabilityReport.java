package io.aicodeexecutor.testkit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The report of an attack: for each configuration, capability by capability, how many attempts there were, which layer
/// answered them, and whether the capability is reachable. Immutable.
///
/// @param sections one for each configuration that was attacked
public record CapabilityReport(List<Section> sections) {
    private static final String TEXT = ".txt";
    private static final String HTML = ".html";

    public CapabilityReport {
        sections = List.copyOf(sections);
    }

    /// Whether any attempt got what it was after.
    public boolean reached() {
        return sections.stream().anyMatch(section -> !section.reached().isEmpty());
    }

    /// As plain text.
    public String text() {
        return TextReport.of(this);
    }

    /// As one page of HTML that needs nothing else: no scripts, no other files.
    public String html() {
        return HtmlReport.of(this);
    }

    /// Writes both forms beside each other; directories that are missing are made.
    ///
    /// @param file with the extension `.html` or `.txt`, or without: it stands for both
    /// @throws IOException if they cannot be written
    public void write(Path file) throws IOException {
        Files.createDirectories(form(file, "").resolveSibling("").normalize());
        Files.writeString(form(file, TEXT), text());
        Files.writeString(form(file, HTML), html());
    }

    /// Deletes both forms, where they are.
    ///
    /// @param file as [#write] takes it
    /// @throws IOException if one is there and cannot be deleted
    public static void delete(Path file) throws IOException {
        Files.deleteIfExists(form(file, TEXT));
        Files.deleteIfExists(form(file, HTML));
    }

    private static Path form(Path file, String extension) {
        Path absolute = file.toAbsolutePath();
        return absolute.resolveSibling(
                String.valueOf(absolute.getFileName()).replaceFirst("\\.(html|txt)$", "") + extension);
    }
}
