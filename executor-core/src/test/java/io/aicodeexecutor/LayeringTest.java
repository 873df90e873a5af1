package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds the house: which package may use which, read from the class files of every module.
@Tag("sources")
final class LayeringTest {
    private static final String ROOT = "io/aicodeexecutor/";
    private static final String PUBLIC = "";

    /// What each package may use besides itself. A package that is not here may not exist.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry(PUBLIC, Set.of("validation", "host", "tools")),
            Map.entry("text", Set.of()),
            Map.entry("validation", Set.of(PUBLIC, "text")),
            Map.entry("data", Set.of()),
            Map.entry("tools", Set.of(PUBLIC, "data", "text")),
            Map.entry("host", Set.of(PUBLIC, "validation", "wire", "tools", "data", "text")),
            Map.entry("wire", Set.of()),
            Map.entry("jail", Set.of("wire")),
            Map.entry("worker", Set.of("wire", "jail")),
            Map.entry("http", Set.of(PUBLIC, "text")),
            Map.entry("cli", Set.of(PUBLIC, "http", "text")),
            // the worker that the test kit puts behind the wall seals itself as the real one does
            Map.entry("testkit", Set.of(PUBLIC, "wire", "host", "jail", "text")),
            Map.entry("examples", Set.of(PUBLIC)));

    /// Libraries that only some packages may touch.
    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "org/graalvm/polyglot/", Set.of("worker"),
            "com/oracle/graal/", Set.of("validation"),
            "java/lang/foreign/", Set.of("jail", "testkit"),
            "io/javalin/", Set.of("http"),
            "picocli/", Set.of("cli", "testkit"),
            "java/io/ObjectInputStream", Set.of(),
            "sun/", Set.of());

    /// Single classes that may touch such a library beside its packages: what the test kit compares workers with,
    /// applications that embed the interpreter and have no sandbox.
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of(
            "org/graalvm/polyglot/",
            Set.of("io/aicodeexecutor/testkit/bench/PlainGraalPy", "io/aicodeexecutor/testkit/regression/BareGraalPy"));

    private static final Set<String> CORE =
            Set.of(PUBLIC, "validation", "data", "text", "tools", "host", "wire", "jail", "worker");

    private static final Pattern TYPE = Pattern.compile("L([A-Za-z0-9_$/]+);");

    @Test
    void packagesUseOnlyWhatTheHouseLetsThem() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Path file : classFiles()) {
            ClassModel model = ClassFile.of().parse(file);
            String own = layer(model.thisClass().asInternalName());
            seen.add(own);
            for (String used : references(model)) {
                judge(model.thisClass().asInternalName(), own, used, faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).contains(PUBLIC, "validation", "data", "text", "tools", "host", "wire", "jail", "worker");
        assertThat(MAY_USE.keySet()).containsAll(seen);
    }

    @Test
    void aForbiddenUseWouldBeSeen() {
        List<String> faults = new ArrayList<>();
        judge("io/aicodeexecutor/host/X", "host", "io/aicodeexecutor/worker/Y", faults);
        judge("io/aicodeexecutor/host/X", "host", "org/graalvm/polyglot/Context", faults);
        assertThat(faults)
                .containsExactly(
                        "io/aicodeexecutor/host/X uses io/aicodeexecutor/worker/Y",
                        "io/aicodeexecutor/host/X uses org/graalvm/polyglot/Context");
    }

    /// A clock that is set while a program runs must not end it early or late.
    @Test
    void nothingInTheCoreReadsTheWallClock() throws IOException {
        Set<String> readers = new TreeSet<>();
        int monotonic = 0;
        for (Path file : classFiles()) {
            ClassModel model = ClassFile.of().parse(file);
            String own = model.thisClass().asInternalName();
            Set<String> calls = calls(model);
            monotonic += calls.contains("java/lang/System.nanoTime") ? 1 : 0;
            if (CORE.contains(layer(own)) && calls.stream().anyMatch(LayeringTest::isWallClock)) {
                readers.add(own);
            }
        }
        assertThat(readers).isEmpty();
        assertThat(monotonic).isPositive();
        assertThat(isWallClock("java/lang/System.currentTimeMillis")).isTrue();
        assertThat(isWallClock("java/time/Instant.now")).isTrue();
    }

    private static boolean isWallClock(String call) {
        return call.equals("java/lang/System.currentTimeMillis")
                || call.startsWith("java/time/Clock.")
                || (call.startsWith("java/time/") && call.endsWith(".now"))
                || call.equals("java/util/Date.<init>")
                || call.endsWith(".awaitUntil")
                || call.endsWith(".parkUntil");
    }

    private static Set<String> calls(ClassModel model) {
        Set<String> calls = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member) {
                calls.add(member.owner().asInternalName() + "." + member.name().stringValue());
            }
        }
        return calls;
    }

    private static void judge(String user, String own, String used, List<String> faults) {
        if (used.startsWith(ROOT)) {
            String layer = layer(used);
            if (!layer.equals(own) && !MAY_USE.getOrDefault(own, Set.of()).contains(layer)) {
                faults.add(user + " uses " + used);
            }
        }
        ONLY_IN.forEach((library, packages) -> {
            boolean excepted = EXCEPTIONS.getOrDefault(library, Set.of()).contains(user);
            if (used.startsWith(library) && !packages.contains(own) && !excepted) {
                faults.add(user + " uses " + used);
            }
        });
    }

    /// The first name behind the root: sub-packages belong to their parent's layer.
    private static String layer(String internalName) {
        String rest = internalName.substring(ROOT.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? PUBLIC : rest.substring(0, slash);
    }

    private static Set<String> references(ClassModel model) {
        Set<String> used = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry type) {
                used.add(type.asInternalName().replaceFirst("^\\[*L?", ""));
            } else if (entry instanceof Utf8Entry text) {
                Matcher descriptor = TYPE.matcher(text.stringValue());
                while (descriptor.find()) {
                    used.add(descriptor.group(1));
                }
            }
        }
        return used;
    }

    private static List<Path> classFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        Path project = Path.of(System.getProperty("project.root"));
        try (Stream<Path> modules = Files.list(project)) {
            for (Path classes :
                    modules.map(module -> module.resolve("target/classes")).toList()) {
                if (Files.isDirectory(classes)) {
                    try (Stream<Path> tree = Files.walk(classes)) {
                        tree.filter(file -> file.toString().endsWith(".class")).forEach(files::add);
                    }
                }
            }
        }
        return files;
    }
}
