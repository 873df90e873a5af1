package io.aicodeexecutor.testkit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.regex.Pattern;

/// How long the validator takes for as large a source as the default limits accept, in a warm application that its JVM
/// compiles as it does by itself, and in one that uses the first compiler only, as the launcher's commands do.
final class ValidateRows {
    static final Row ORDINARY = new Row("validate: 10 KB program", "ms");
    static final Row BOMB = new Row("validate: 10 KB parser bomb", "ms");
    static final Row ORDINARY_C1 = new Row("validate: 10 KB program, C1 only", "ms");
    static final Row BOMB_C1 = new Row("validate: 10 KB parser bomb, C1 only", "ms");

    /// After some 500 the second compiler was seen to have nothing left to do.
    private static final int WARM_UPS = 1_000;

    private static final int WARM_UPS_BRIEF = 500;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Pattern TIMES = Pattern.compile("[0-9]{1,18} [0-9]{1,18}");

    private ValidateRows() {}

    static void measure(Ground ground, Plan plan, Results results) throws IOException, InterruptedException {
        Samples samples = new Samples();
        ground.progress().step("validation", 1, 2);
        application(ground, plan, List.of(), ORDINARY, BOMB, samples);
        ground.progress().step("validation", 2, 2);
        application(ground, plan, StartRows.LAUNCHER_FLAGS, ORDINARY_C1, BOMB_C1, samples);
        samples.into(results);
    }

    private static void application(
            Ground ground, Plan plan, List<String> flags, Row ordinary, Row bomb, Samples samples)
            throws IOException, InterruptedException {
        String warmUps = Integer.toString(plan.brief() ? WARM_UPS_BRIEF : WARM_UPS);
        List<String> command = JavaChild.command(flags, ValidateTimes.class, warmUps, Integer.toString(plan.rounds()));
        Process process = ground.belongings().start(new ProcessBuilder(command).redirectError(Redirect.INHERIT));
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (!TIMES.matcher(line).matches()) {
                    throw new BenchException("An application that validates said: " + line);
                }
                List<String> nanos = List.of(line.split(" ", -1));
                samples.add(ordinary, SubjectName.EMBEDDED, Long.parseLong(nanos.get(0)) / NANOS_PER_MILLI);
                samples.add(bomb, SubjectName.EMBEDDED, Long.parseLong(nanos.get(1)) / NANOS_PER_MILLI);
            }
            if (process.waitFor() != 0) {
                throw new BenchException("An application that validates failed.");
            }
        } finally {
            ground.belongings().end(process);
        }
    }
}
