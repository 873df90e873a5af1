package io.aicodeexecutor.testkit.owned;

import static io.aicodeexecutor.testkit.owned.Attempt.seen;
import static io.aicodeexecutor.testkit.owned.RawKernel.answer;

import io.aicodeexecutor.wire.Layers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a worker sees of itself and of the world, each as one layer makes it look. What must be seen is decided on the
/// host's side, which knows how the world looks from there.
final class Sights {
    private static final int PR_GET_DUMPABLE = 3;
    private static final int PR_GET_SECUREBITS = 27;
    private static final int PR_GET_NO_NEW_PRIVS = 39;
    private static final int UTSNAME_FIELD_BYTES = 65;
    private static final int SESSION_FIELD = 3;
    private static final int TERMINAL_FIELD = 4;
    private static final String NO_CAPABILITIES = "0000000000000000";

    private Sights() {}

    static List<Attempt> all() {
        return List.of(
                seen(
                        "the_user",
                        Layers.IDENTITY,
                        Predicate.not(Sights::isHostsUser),
                        (kernel, ground) -> status("Uid")),
                seen(
                        "capabilities",
                        Layers.CAPABILITIES,
                        NO_CAPABILITIES::equals,
                        (kernel, ground) -> status("CapEff")),
                seen(
                        "capabilities_to_be_had",
                        Layers.CAPABILITIES,
                        NO_CAPABILITIES::equals,
                        (kernel, ground) -> status("CapBnd")),
                seen(
                        "secure_bits",
                        Layers.SECURE_BITS,
                        "235"::equals,
                        (kernel, ground) -> prctl(kernel, PR_GET_SECUREBITS)),
                seen(
                        "new_privileges",
                        Layers.NO_NEW_PRIVILEGES,
                        "1"::equals,
                        (kernel, ground) -> prctl(kernel, PR_GET_NO_NEW_PRIVS)),
                seen("dumpable", Layers.DUMPABLE, "0"::equals, (kernel, ground) -> prctl(kernel, PR_GET_DUMPABLE)),
                seen("the_filter", Layers.SECCOMP, "2"::equals, (kernel, ground) -> status("Seccomp")),
                seen("the_umask", Layers.UMASK, "0077"::equals, (kernel, ground) -> status("Umask")),
                seen(
                        "the_session_and_terminal",
                        Layers.SESSION,
                        "own session, terminal 0"::equals,
                        (kernel, ground) -> session()),
                seen(
                        "the_environment",
                        Layers.ENVIRONMENT,
                        "[LANG, MALLOC_ARENA_MAX]"::equals,
                        (kernel, ground) -> new TreeSet<>(System.getenv().keySet()).toString()),
                seen(
                        "the_working_directory",
                        Layers.WORKING_DIRECTORY,
                        answer -> answer.endsWith("/empty"),
                        (kernel, ground) -> Path.of("").toAbsolutePath().toString()),
                seen("descriptors", Layers.DESCRIPTORS, "none twice"::equals, (kernel, ground) -> descriptors()),
                seen("limits", Layers.RESOURCE_LIMITS, "0"::equals, (kernel, ground) -> fileSizeLimit()),
                seen(
                        "files_of_the_host",
                        Layers.OWN_ROOT,
                        "errno 2"::equals,
                        (kernel, ground) -> answer(kernel.call(269, 48, -100, "/etc/passwd", 0, 0))),
                seen(
                        "processes_of_the_host",
                        Layers.OWN_ROOT,
                        "errno 2"::equals,
                        (kernel, ground) -> answer(kernel.call(269, 48, -100, "/proc/" + ground.hostPid(), 0, 0))),
                seen("the_root", Layers.LANDLOCK, "errno 13"::equals, (kernel, ground) -> kernel.read("/")),
                seen("network_interfaces", Layers.NETWORK_NAMESPACE, "[lo]"::equals, (kernel, ground) -> interfaces()),
                seen("the_host_name", Layers.UTS_NAMESPACE, "worker"::equals, (kernel, ground) -> hostName(kernel)),
                seen(
                        "the_ipc_namespace",
                        Layers.IPC_NAMESPACE,
                        Predicate.not(Sights::isHostsIpc),
                        (kernel, ground) -> Files.readSymbolicLink(Path.of("/proc/self/ns/ipc"))
                                .toString()),
                seen(
                        "the_user_namespace",
                        Layers.USER_NAMESPACE,
                        Predicate.not(Sights::isHostsUserNamespace),
                        (kernel, ground) -> Files.readSymbolicLink(Path.of("/proc/self/ns/user"))
                                .toString()),
                seen("control_groups", Layers.CGROUP_NAMESPACE, "[/]"::equals, (kernel, ground) -> controlGroups()));
    }

    private static String prctl(RawKernel kernel, int option) {
        return Long.toString(kernel.call(157, 167, option, 0, 0, 0, 0));
    }

    private static String status(String field) {
        return lines("/proc/self/status")
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip().split("\\s", 2)[0])
                .findFirst()
                .orElse("nothing");
    }

    private static String session() {
        String stat = lines("/proc/self/stat").findFirst().orElseThrow();
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        boolean own = fields[SESSION_FIELD].equals(
                Long.toString(ProcessHandle.current().pid()));
        return (own ? "own" : "another's") + " session, terminal " + fields[TERMINAL_FIELD];
    }

    /// A file that was inherited and then opened again is there twice.
    private static String descriptors() throws IOException {
        List<String> targets = new ArrayList<>();
        try (Stream<Path> links = Files.list(Path.of("/proc/self/fd"))) {
            for (Path link : links.toList()) {
                String target =
                        Files.exists(link) ? Files.readSymbolicLink(link).toString() : "";
                if (target.endsWith(".jar") || target.endsWith("/modules")) {
                    targets.add(target);
                }
            }
        }
        return targets.size() == new TreeSet<>(targets).size() ? "none twice" : "inherited among " + targets;
    }

    private static String fileSizeLimit() {
        return lines("/proc/self/limits")
                .filter(line -> line.startsWith("Max file size"))
                .map(line -> line.substring("Max file size".length()).strip().split("\\s+", 2)[0])
                .findFirst()
                .orElse("nothing");
    }

    private static String interfaces() {
        return lines("/proc/self/net/dev")
                .filter(line -> line.contains(":"))
                .map(line -> line.substring(0, line.indexOf(':')).strip())
                .toList()
                .toString();
    }

    private static String hostName(RawKernel kernel) {
        return kernel.hostName(UTSNAME_FIELD_BYTES);
    }

    private static String controlGroups() {
        return new TreeSet<>(lines("/proc/self/cgroup")
                        .map(line -> line.split(":", 3)[2])
                        .toList())
                .toString();
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isHostsUser(String uid) {
        return uid.equals(status("Uid").toLowerCase(Locale.ROOT));
    }

    private static boolean isHostsIpc(String link) {
        return link.equals(ownLink("ipc"));
    }

    private static boolean isHostsUserNamespace(String link) {
        return link.equals(ownLink("user"));
    }

    private static String ownLink(String namespace) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns", namespace)).toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
