package io.aicodeexecutor.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an attack is after: every attack of the corpus, and every generated one, belongs to one.
public enum Capability {
    FILES("files of the host"),
    PROCESSES("other processes, and threads of its own"),
    NETWORK("the network"),
    KERNEL("the kernel: native code, system calls, its objects"),
    ENVIRONMENT("what the host is and who runs it"),
    NAMES("forbidden names and attributes"),
    FRAMES("frames, code objects and namespaces of others"),
    IMPORTS("modules that are not allowed"),
    ENGINE("the engine and its host language"),
    OTHERS("what other programs left, and leaving something for them"),
    TIME("the processor, or time, without end"),
    MEMORY("memory without end"),
    OUTPUT("output and values without end"),
    PROTOCOL("the host, by what it is told"),
    SEVERAL("several at once");

    private final String description;

    Capability(String description) {
        this.description = description;
    }

    /// In a few words.
    public String description() {
        return description;
    }

    /// The word in the header of a file of the corpus, for example `files`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The capability with this word.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Capability of(String word) {
        return Arrays.stream(values())
                .filter(capability -> capability.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no capability is named \"" + word + "\"; accepted: "
                        + Arrays.stream(values()).map(Capability::word).collect(Collectors.joining(", "))));
    }
}
