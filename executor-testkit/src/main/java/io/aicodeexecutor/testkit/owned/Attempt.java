package io.aicodeexecutor.testkit.owned;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One thing that an owned worker tries, and the only answers that leave the wall standing.
///
/// @param name a name of its own, for example `open_a_host_file`
/// @param target what it is after
/// @param layer the one layer that answers for it, by its name in a report; empty where several do
/// @param body what it does
/// @param held whether an answer leaves the wall standing
record Attempt(String name, Target target, String layer, Body body, Predicate<String> held) {
    /// The answer of a worker that the kernel killed for trying.
    static final String KILLED = "killed";

    private static final String ANY = "";

    /// What an attempt is after.
    enum Target {
        /// A byte of the host's.
        READ,
        /// A byte on the host's disks, or a name there.
        WRITE,
        /// Anything outside by way of a socket.
        NETWORK,
        /// Another process, or a new one.
        PROCESS,
        /// A part of the kernel that no JVM has business with.
        KERNEL,
        /// All there is of something.
        RESOURCE,
        /// To see what is not its own.
        SIGHT
    }

    /// What an attempt does, and what came of it: `ok`, `errno N`, what it threw, or what it saw.
    @FunctionalInterface
    interface Body {
        String run(RawKernel kernel, Ground ground) throws Exception;
    }

    /// A call that must fail with one of these error numbers.
    static Attempt refused(String name, Target target, List<Integer> errnos, Body body) {
        return new Attempt(
                name, target, ANY, body, answer -> errnos.stream().anyMatch(errno -> answer.equals("errno " + errno)));
    }

    /// A call of the Java library that must throw.
    static Attempt thrown(String name, Target target, Body body) {
        return new Attempt(name, target, ANY, body, answer -> answer.startsWith("threw java."));
    }

    /// A call that must kill the worker.
    static Attempt killed(String name, Body body) {
        return new Attempt(name, Target.KERNEL, ANY, body, KILLED::equals);
    }

    /// A call through a gate that not every kernel has, which must end the worker: the filter kills it where there is
    /// one, and the processor's fault where there is none (some hosts of virtual machines leave `int 0x80` out).
    static Attempt killedOrFaulted(String name, Body body) {
        return new Attempt(
                name, Target.KERNEL, ANY, body, answer -> answer.equals(KILLED) || answer.startsWith("CRASHED: "));
    }

    /// Something taken until there is no more, of which there must not be more than this.
    static Attempt bounded(String name, long most, Body body) {
        return new Attempt(name, Target.RESOURCE, ANY, body, answer -> {
            String[] words = answer.split(" ", -1);
            return words[0].equals("bounded") && Long.parseLong(words[1]) <= most;
        });
    }

    /// Something that is looked at, and must look as one layer makes it look.
    static Attempt seen(String name, String layer, Predicate<String> expected, Body body) {
        return new Attempt(name, Target.SIGHT, layer, body, expected);
    }

    /// Every attempt there is.
    static List<Attempt> all() {
        return Stream.of(
                        FileAttempts.all(),
                        NetworkAttempts.all(),
                        ProcessAttempts.all(),
                        KernelAttempts.all(),
                        ResourceAttempts.all(),
                        Sights.all())
                .flatMap(List::stream)
                .toList();
    }

    /// Whether an answer leaves the wall standing.
    boolean isHeld(String answer) {
        return held.test(answer);
    }

    static Attempt named(String name) {
        return all().stream()
                .filter(attempt -> attempt.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no attempt " + name));
    }

    static List<Integer> errnos(Integer... numbers) {
        return Arrays.asList(numbers);
    }

    @Override
    public String toString() {
        return name;
    }
}
