package io.aicodeexecutor.testkit.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A run over test modules.
///
/// @param directory where they are, with the modules that they import from `test`
/// @param testTime how long a test may take
/// @param moduleTime how long those of a module may take, inside and bare each
record Trial(Path directory, Duration testTime, Duration moduleTime) {
    /// The files of modules, beneath the directory; of a package every test module in it, and itself.
    ///
    /// @throws IllegalArgumentException if there is no such module
    List<String> files(List<String> modules) throws IOException {
        List<String> files = new ArrayList<>();
        for (String module : modules) {
            if (Files.isRegularFile(directory.resolve(module + ".py"))) {
                files.add(module + ".py");
            } else if (Files.isDirectory(directory.resolve(module))) {
                try (Stream<Path> inner = Files.list(directory.resolve(module))) {
                    inner.map(file -> module + "/" + file.getFileName())
                            .filter(file -> file.matches(".*/test_\\w+\\.py|.*/__init__\\.py"))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                throw new IllegalArgumentException(directory + " has no module " + module);
            }
        }
        return files;
    }

    /// Runs every test of a module in both places.
    ModuleReport run(Inside inside, String file) throws IOException {
        String name = file.replaceFirst("(/__init__)?\\.py$", "");
        try (Bare bare = new Bare(directory, file, testTime)) {
            // in this order: what tests leave behind in the bare interpreter must not reach what cuts
            Map<String, Ending> inner = inside.run(bare, Deadline.in(moduleTime));
            Map<String, Ending> outer = bare.run(Deadline.in(moduleTime));
            return new ModuleReport(
                    name,
                    bare.tests().stream()
                            .map(test -> new Finding(test, ending(inner, test), ending(outer, test)))
                            .toList(),
                    "");
        } catch (BareException unusable) {
            return new ModuleReport(name, List.of(), String.valueOf(unusable.getMessage()));
        }
    }

    private static Ending ending(Map<String, Ending> endings, String test) {
        return Objects.requireNonNullElse(endings.get(test), Ending.NOT_RUN);
    }
}
