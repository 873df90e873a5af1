package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ValidationReport;
import java.util.List;

/// An application that validates as large a source as the default limits accept, again and again: an ordinary program,
/// and texts that are written against the parser. Says how long each took once it is warm, in lines with two numbers:
/// the nanoseconds of one program and of one parser bomb.
public final class ValidateTimes {
    private static final int BYTES_MAX = 10_000;
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

    private ValidateTimes() {}

    /// Validates and says it.
    ///
    /// @param args how often before it counts, and how often then
    public static void main(String[] args) {
        int warmUps = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        CodeValidator validator = new CodeValidator();
        String program = program();
        for (int round = -warmUps; round < rounds; round++) {
            long ordinary = nanos(validator, program, true, round);
            long bomb = nanos(validator, BOMBS.get(Math.floorMod(round, BOMBS.size())), false, round);
            if (round >= 0) {
                System.out.println(ordinary + " " + bomb);
            }
        }
    }

    private static String program() {
        StringBuilder program = new StringBuilder();
        for (int i = 0; program.length() + FUNCTION.length() + 10 < BYTES_MAX; i++) {
            program.append(FUNCTION.formatted(i));
        }
        return program.toString();
    }

    private static long nanos(CodeValidator validator, String source, boolean accepted, int round) {
        // a text of its own each time, so that no cache of parsed programs helps
        String unique = source + "\n#" + round;
        long begin = System.nanoTime();
        ValidationReport report = validator.validate(unique);
        long nanos = System.nanoTime() - begin;
        if (report.isAccepted() != accepted) {
            throw new BenchException(
                    "The validator " + (accepted ? "refuses" : "accepts") + " what it must not: " + report.findings());
        }
        return nanos;
    }
}
