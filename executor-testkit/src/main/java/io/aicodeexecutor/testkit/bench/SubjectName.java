package io.aicodeexecutor.testkit.bench;

/// What is measured: a mode of the product, or a baseline. In the order of the table's columns.
enum SubjectName {
    EMBEDDED("embedded per_tenant"),
    EMBEDDED_PER_EXECUTION("embedded per_execution"),
    HTTP("http per_tenant"),
    GRAALPY("graalpy in process"),
    PYTHON("python3"),
    BWRAP("bwrap + python3");

    private final String text;

    SubjectName(String text) {
        this.text = text;
    }

    /// Whether it goes on getting faster over many programs: it has a compiler at run time, and lives that long.
    boolean becomesFaster() {
        return switch (this) {
            case EMBEDDED, HTTP, GRAALPY -> true;
            case EMBEDDED_PER_EXECUTION, PYTHON, BWRAP -> false;
        };
    }

    /// As it stands in the table and in JSON.
    String text() {
        return text;
    }
}
