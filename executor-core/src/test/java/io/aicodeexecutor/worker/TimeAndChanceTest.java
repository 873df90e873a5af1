package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The clock of a guest, and its random numbers. What `zoneinfo` has of an image is tested with one.
final class TimeAndChanceTest {
    private static final OptionalLong NO_SEED = OptionalLong.empty();
    private static final List<String> RANDOM = List.of("random");

    private static InProcessWorker guarded;
    private static InProcessWorker open;

    @BeforeAll
    static void start() throws IOException {
        guarded = new InProcessWorker(
                InProcessWorker.setup(true, "random", "statistics", "uuid", "secrets", "zoneinfo", "time", "datetime"));
        open = new InProcessWorker(InProcessWorker.setup(false));
    }

    @AfterAll
    static void stop() throws IOException {
        guarded.close();
        open.close();
    }

    private static InProcessWorker worker(boolean enforced) {
        return enforced ? guarded : open;
    }

    // -- chance

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSeedMakesTheNumbersOfPythonItself(boolean enforced) throws IOException {
        InProcessWorker worker = worker(enforced);
        String program = "import random\n[random.random(), random.randint(1, 1000), random.choice('abcdef')]";
        for (int i = 0; i < 3; i++) {
            // from the second time on the module was loaded ahead
            assertThat(worker.run(program, RANDOM, OptionalLong.of(42)).value())
                    .isEqualTo("[0.6394267984578837,26,\"f\"]");
        }
    }

    @Test
    void everySeedCrossesAsItIs() throws IOException {
        for (long seed : new long[] {0, 1, Integer.MAX_VALUE, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE}) {
            String program = "import random\nrandom.random() == random.Random(" + seed + ").random()";
            assertThat(guarded.run(program, RANDOM, OptionalLong.of(seed)).value())
                    .as("%s", seed)
                    .isEqualTo("true");
        }
    }

    @Test
    void theSeedHoldsWhoeverImportsTheModuleFirst() throws IOException {
        String direct = guarded.run("import random\nrandom.random()", List.of(), OptionalLong.of(7))
                .value();
        assertThat(guarded.run("import statistics, random\nrandom.random()", List.of(), OptionalLong.of(7))
                        .value())
                .isEqualTo(direct);
        assertThat(guarded.run(
                                "def f():\n    from random import random\n    return random()\nf()",
                                List.of(),
                                OptionalLong.of(7))
                        .value())
                .isEqualTo(direct);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutASeedEachProgramStartsAnywhere(boolean enforced) throws IOException {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(worker(enforced)
                    .run("import random\nrandom.getrandbits(60)", RANDOM, NO_SEED)
                    .value());
            seen.add(worker(enforced)
                    .run("import random\nrandom.seed(1)\nrandom.seed()\nrandom.getrandbits(60)", RANDOM, NO_SEED)
                    .value());
            worker(enforced).run("import random\nrandom.random()", RANDOM, OptionalLong.of(i));
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import secrets\nsecrets.token_hex(8)",
                "import secrets\nsecrets.randbelow(1 << 60)",
                "import uuid\nuuid.uuid4()",
                "import random\nrandom.SystemRandom().getrandbits(60)",
                "import random\nrandom.Random().getrandbits(60)",
            })
    void whatIsToBeUnpredictableIsNeverSeeded(String program) throws IOException {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(guarded.run(program, List.of("random", "secrets", "uuid"), OptionalLong.of(1))
                    .value());
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    // -- time

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UTC              | 1970-01-01 00:00:00 | ["UTC","UTC"]     | 0      | 2025-07-01T12:00:00+00:00
            Europe/Paris     | 1970-01-01 01:00:00 | ["CET","CEST"]    | -3600  | 2025-07-01T14:00:00+02:00
            America/New_York | 1969-12-31 19:00:00 | ["EST","EDT"]     | 18000  | 2025-07-01T08:00:00-04:00
            Asia/Kolkata     | 1970-01-01 05:30:00 | ["IST","IST"]     | -19800 | 2025-07-01T17:30:00+05:30
            """)
    void theClockGoesByItsZone(String zone, String epoch, String names, int timezone, String summer)
            throws IOException {
        try (InProcessWorker worker = new InProcessWorker(InProcessWorker.setup(zone, true, "time", "datetime"))) {
            String program = """
                    import time
                    from datetime import datetime, timezone
                    local = time.localtime(0)
                    noon = datetime(2025, 7, 1, 12, tzinfo=timezone.utc).astimezone()
                    [str(datetime.fromtimestamp(0)), list(time.tzname), time.timezone, noon.isoformat(),
                     local.tm_gmtoff == -time.timezone, time.strftime("%Y-%m-%d %H:%M:%S", local) == str(datetime.fromtimestamp(0)),
                     str(datetime.utcfromtimestamp(0)), time.gmtime(0)[:6],
                     time.mktime(local)]
                    """;
            String expected = "[\"" + epoch + "\"," + names + "," + timezone + ",\"" + summer
                    + "\",true,true,\"1970-01-01 00:00:00\",[1970,1,1,0,0,0],0.0]";
            assertThat(worker.run(program).value()).isEqualTo(expected);
            // the next one is in a context that was made later
            assertThat(worker.run(program).value()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"+05:45, 5:45:00", "-03:30, '-1 day, 20:30:00'", "Z, 0:00:00"})
    void anOffsetIsAZoneToo(String zone, String offset) throws IOException {
        try (InProcessWorker worker = new InProcessWorker(InProcessWorker.setup(zone, true, "time", "datetime"))) {
            assertThat(worker.run("""
                            import time
                            from datetime import datetime
                            [str(datetime.now().astimezone().utcoffset()), len(time.tzname)]
                            """).value()).isEqualTo("[\"" + offset + "\",2]");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutAnImageThereAreNoZonesAndNobodyLooksForFiles(boolean enforced) throws IOException {
        String program = """
                import zoneinfo
                try:
                    zoneinfo.ZoneInfo("Europe/Paris")
                except zoneinfo.ZoneInfoNotFoundError as e:
                    said = e.args
                [said, zoneinfo.available_timezones(), zoneinfo.TZPATH]
                """;
        assertThat(worker(enforced).run(program).value())
                .isEqualTo("[[\"No time zone found with key Europe/Paris\"],[],[]]");
    }
}
