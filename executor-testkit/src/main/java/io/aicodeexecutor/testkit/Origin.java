package io.aicodeexecutor.testkit;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What found a case, and why: the comment that a file of [FoundCases] opens with. Immutable.
///
/// @param finder for example the name of a property
/// @param contract the class of the [SandboxContract] that failed; empty where it was none
/// @param seed of the run
/// @param said why it failed; its first line that is not blank is kept
record Origin(String finder, Optional<String> contract, String seed, String said) {
    private static final String COMMENT = "# ";
    private static final String CONTRACT = "# Contract: ";
    private static final int SAID_LENGTH_MAX = 200;

    /// AssertJ puts what was said of a value before what is wrong with it, in brackets.
    private static final Pattern DESCRIBED = Pattern.compile("(?s)\\A\\[(.*?)] \\R(.+)");

    String comment() {
        String line = firstLine(said);
        return "# Found by: " + plain(finder) + "\n"
                + contract.map(name -> CONTRACT + plain(name) + "\n").orElse("")
                + "# Seed: " + plain(seed) + "\n"
                + "# Said: " + plain(line.substring(0, Math.min(line.length(), SAID_LENGTH_MAX))) + "\n";
    }

    /// Whether a contract must run the file of this text: it names that one, or none.
    static boolean isFor(Class<?> contract, String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith(COMMENT) && !line.startsWith(CaseFile.CASE))
                .filter(line -> line.startsWith(CONTRACT))
                .allMatch(line -> line.equals(CONTRACT + plain(contract.getName())));
    }

    /// Why something failed, in one line.
    static String said(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        Matcher described = DESCRIBED.matcher(message);
        if (!described.matches()) {
            return message.isBlank() ? failure.getClass().getSimpleName() : oneLine(message);
        }
        // a description of several lines is mostly the program, which the file holds anyway
        return oneLine(described.group(2)) + " (" + firstLine(described.group(1)) + ")";
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    /// Letters, digits and signs of ASCII only: a comment must not end early, nor declare an encoding.
    private static String plain(String text) {
        return text.replaceAll("[^ -~]", "?").replaceAll("coding[:=]", "coding ");
    }
}
