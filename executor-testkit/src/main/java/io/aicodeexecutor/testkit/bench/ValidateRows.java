package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ValidationReport;
import java.util.List;

/// How long the validator takes for as large a source as the default limits accept: an ordinary program, and texts that
/// are written against the parser.
final class ValidateRows {
    static final Row ORDINARY = new Row("validate: 10 KB program", "ms");
    static final Row BOMB = new Row("validate: 10 KB parser bomb", "ms");

    private static final int BYTES_MAX = 10_000;
    private static final int WARM_UPS = 300;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String FUNCTION = """
            def step_%1$d(records, limit=%1$d):
                totals = {}
                for index, record in enumerate(records):
                    if record["kind"] == "sale" and index < limit:
                        key = (record["day"], record.get("shop", "none"))
                        totals[key] = totals.get(key, 0) + record["amount"] * 1.19
                    elif record["kind"] == "return":
                        totals.pop(record["day"], None)
                return [f"{day} {shop}: {total:.2f}" for (day, shop), total in sorted(totals.items())]


            """;

    /// What the parser would recurse into, or remember every token of.
    private static final List<String> BOMBS = List.of(
            "(".repeat(9_900), "-".repeat(9_900) + "1", "[x for x in ".repeat(800) + "y", "a" + ".b".repeat(4_900));

    private ValidateRows() {}

    static void measure(Ground ground, Plan plan, Results results) {
        Samples samples = new Samples();
        CodeValidator validator = new CodeValidator();
        String program = program();
        for (int round = -WARM_UPS; round < plan.rounds(); round++) {
            if (round == 0) {
                ground.progress().step("validation", 1, 1);
            }
            check(validator, program, true, ORDINARY, round, samples);
            check(validator, BOMBS.get(Math.floorMod(round, BOMBS.size())), false, BOMB, round, samples);
        }
        samples.into(results);
    }

    private static String program() {
        StringBuilder program = new StringBuilder();
        for (int i = 0; program.length() + FUNCTION.length() + 10 < BYTES_MAX; i++) {
            program.append(FUNCTION.formatted(i));
        }
        return program.toString();
    }

    private static void check(
            CodeValidator validator, String source, boolean accepted, Row row, int round, Samples samples) {
        // a text of its own each time, so that no cache of parsed programs helps
        String unique = source + "\n#" + round;
        long begin = System.nanoTime();
        ValidationReport report = validator.validate(unique);
        long nanos = System.nanoTime() - begin;
        if (report.isAccepted() != accepted) {
            throw new BenchException(
                    "The validator " + (accepted ? "refuses" : "accepts") + " what it must not: " + report.findings());
        }
        if (round >= 0) {
            samples.add(row, SubjectName.EMBEDDED, nanos / NANOS_PER_MILLI);
        }
    }
}
