package io.aicodeexecutor.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an attack is after: every attack of the corpus, and every generated one, belongs to one.
public enum Capability {
    /// Reading, writing or finding a file, a device or a descriptor.
    FILES("files of the host"),
    /// Starting, seeing, signalling or ending a process, or leaving a thread.
    PROCESSES("other processes, and threads of its own"),
    /// A socket, a connection, or what a library would open one for.
    NETWORK("the network"),
    /// Native code, a system call, an object of the kernel's.
    KERNEL("the kernel: native code, system calls, its objects"),
    /// Variables, working directory, user, hardware: what tells one host from another.
    ENVIRONMENT("what the host is and who runs it"),
    /// A name or an attribute that the policy forbids, however it is written or computed.
    NAMES("forbidden names and attributes"),
    /// Frames, code objects, and the namespaces and objects that they lead to.
    FRAMES("frames, code objects and namespaces of others"),
    /// A module that the policy does not allow, or one that another module has imported.
    IMPORTS("modules that are not allowed"),
    /// The engine, its other languages, and the objects and classes of Java.
    ENGINE("the engine and its host language"),
    /// What another program left in the worker, or leaving something for the next one.
    OTHERS("what other programs left, and leaving something for them"),
    /// Running or waiting for ever.
    TIME("the processor, or time, without end"),
    /// More memory, or a deeper stack, than there may be.
    MEMORY("memory without end"),
    /// More output, or a larger value, than there may be.
    OUTPUT("output and values without end"),
    /// Making the host believe something of the worker that is not so.
    PROTOCOL("the host, by what it is told"),
    /// More than one of the others in one program.
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
