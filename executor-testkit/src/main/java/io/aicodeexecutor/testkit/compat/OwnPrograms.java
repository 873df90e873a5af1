package io.aicodeexecutor.testkit.compat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The programs that come with this test kit: ordinary ones, as agents write them, over every module of the standard
/// policy and every kind of statement. Immutable.
public final class OwnPrograms {
    private static final String DIRECTORY = "/io/aicodeexecutor/testkit/programs/";

    private OwnPrograms() {}

    /// All of them, by area and name.
    public static List<CompatProgram> all() {
        List<CompatProgram> programs = new ArrayList<>();
        for (String name : names()) {
            try {
                programs.add(ProgramFile.parse(name, resource(name + ".py")));
            } catch (BadInputException bad) {
                throw new IllegalStateException("a program of this build is not as it must be", bad);
            }
        }
        return programs;
    }

    /// Area and name of each, for example `data/top_customers`.
    public static List<String> names() {
        return resource("index.txt").lines().toList();
    }

    private static String resource(String path) {
        try (InputStream stream = OwnPrograms.class.getResourceAsStream(DIRECTORY + path)) {
            if (stream == null) {
                throw new IllegalStateException("this build has no program \"" + path + "\"");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
