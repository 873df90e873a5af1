package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs get of `zoneinfo`, from the data of a real worker image.
@ExtendWith(Leftovers.class)
final class TimeZonesTest {
    private static final int ZONES_PER_PROGRAM = 50;
    private static final int INSTANTS = 128;

    /// One of how many zones is looked at in the ordinary build.
    private static final int ZONES_IN = 4;

    private static final long FIRST_SECOND =
            Instant.parse("1850-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2120-01-01T00:00:00Z").getEpochSecond();

    private static PythonSandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new PythonSandbox(SandboxConfig.builder()
                .withWallTime(Duration.ofMinutes(2))
                .withMaxCpuPercent(100)
                .withResultBytesMax(1 << 20)
                .withFreshWorkers(0)
                .build());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static String valueOf(String source) {
        return valueOf(source, Map.of());
    }

    private static String valueOf(String source, Map<String, Object> context) {
        ExecutionResult result = sandbox.execute(ExecutionRequest.of(source).withContext(context));
        assertThat(result.outcome()).as(result.toJson()).isEqualTo(Outcome.COMPLETED);
        return String.valueOf(result.returnValue());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris        | 2025-03-30T00:59:59 | 2025-03-30T01:59:59+01:00 CET 0
            Europe/Paris        | 2025-03-30T01:00:00 | 2025-03-30T03:00:00+02:00 CEST 0
            Europe/Paris        | 2025-10-26T00:30:00 | 2025-10-26T02:30:00+02:00 CEST 0
            Europe/Paris        | 2025-10-26T01:30:00 | 2025-10-26T02:30:00+01:00 CET 1
            America/New_York    | 2025-03-09T06:59:59 | 2025-03-09T01:59:59-05:00 EST 0
            America/New_York    | 2025-03-09T07:00:00 | 2025-03-09T03:00:00-04:00 EDT 0
            America/New_York    | 2025-11-02T05:30:00 | 2025-11-02T01:30:00-04:00 EDT 0
            America/New_York    | 2025-11-02T06:30:00 | 2025-11-02T01:30:00-05:00 EST 1
            Asia/Kolkata        | 2025-07-01T00:00:00 | 2025-07-01T05:30:00+05:30 IST 0
            Australia/Lord_Howe | 2025-04-05T14:30:00 | 2025-04-06T01:30:00+11:00 +11 0
            Australia/Lord_Howe | 2025-04-05T15:15:00 | 2025-04-06T01:45:00+10:30 +1030 1
            Australia/Lord_Howe | 2025-10-04T15:30:00 | 2025-10-05T02:30:00+11:00 +11 0
            America/New_York    | 2050-07-01T12:00:00 | 2050-07-01T08:00:00-04:00 EDT 0
            America/New_York    | 2050-01-01T12:00:00 | 2050-01-01T07:00:00-05:00 EST 0
            Europe/Paris        | 2050-10-30T01:30:00 | 2050-10-30T02:30:00+01:00 CET 1
            Australia/Lord_Howe | 2050-01-01T00:00:00 | 2050-01-01T11:00:00+11:00 +11 0
            Europe/Paris        | 1950-07-01T00:00:00 | 1950-07-01T01:00:00+01:00 CET 0
            Europe/Paris        | 1890-01-01T00:00:00 | 1890-01-01T00:09:21+00:09:21 LMT 0
            Asia/Tokyo          | 1949-07-01T00:00:00 | 1949-07-01T10:00:00+10:00 JDT 0
            """)
    void clocksShowWhatTheyShowed(String zone, String utc, String shown) {
        assertThat(valueOf("""
                        from datetime import datetime, timezone
                        from zoneinfo import ZoneInfo
                        there = datetime.fromisoformat(utc).replace(tzinfo=timezone.utc).astimezone(ZoneInfo(zone))
                        f"{there.isoformat()} {there.tzname()} {there.fold}"
                        """, Map.of("zone", zone, "utc", utc))).isEqualTo(shown);
    }

    /// No two of the zones show the same time, and only one can be that of this machine.
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "Pacific/Auckland", "-03:30"})
    void theClockIsThatOfTheChosenZone(String zone) {
        SandboxConfig config = SandboxConfig.builder()
                .withTimeZone(ZoneId.of(zone))
                .withFreshWorkers(0)
                .build();
        try (PythonSandbox there = new PythonSandbox(config)) {
            ExecutionRequest request = ExecutionRequest.of("""
                    import time
                    from datetime import date, datetime, timedelta, timezone
                    local = datetime.now(timezone.utc).astimezone()
                    clocks = [datetime.now(), datetime.today(), datetime.fromtimestamp(time.time()),
                              datetime(*time.localtime()[:6])]
                    [local.utcoffset() // timedelta(seconds=1),
                     [abs(clock - local.replace(tzinfo=None)) < timedelta(minutes=1) for clock in clocks],
                     date.today() in (local.date(), datetime.now().date())]
                    """);
            ExecutionResult result = there.execute(request);
            int offset = ZoneId.of(zone).getRules().getOffset(Instant.now()).getTotalSeconds();
            assertThat(String.valueOf(result.returnValue()))
                    .as(result.toJson())
                    .isEqualTo("[" + offset + ", [true, true, true, true], true]");
        }
    }

    @Test
    void timesThatDoNotExistAndTimesThatExistTwiceAreToldApartByFold() {
        assertThat(valueOf("""
                        from datetime import datetime, timedelta
                        from zoneinfo import ZoneInfo
                        paris = ZoneInfo("Europe/Paris")
                        twice = datetime(2025, 10, 26, 2, 30, tzinfo=paris)
                        never = datetime(2025, 3, 30, 2, 30, tzinfo=paris)
                        summer = datetime(2025, 7, 1, tzinfo=paris)
                        [str(time.utcoffset()) for time in (twice, twice.replace(fold=1), never, never.replace(fold=1))] + [
                            str(summer.dst()), str(twice.replace(fold=1).dst()), str(summer + timedelta(days=180)),
                            ZoneInfo("Europe/Paris") is paris, repr(paris), paris.key]
                        """))
                .isEqualTo("[2:00:00, 1:00:00, 1:00:00, 2:00:00, 1:00:00, 0:00:00, 2025-12-28 00:00:00+01:00, true,"
                        + " zoneinfo.ZoneInfo(key='Europe/Paris'), Europe/Paris]");
    }

    @Test
    void unknownKeysAreRefusedAsTheLibraryRefusesThem() {
        assertThat(valueOf("""
                        import zoneinfo
                        said = []
                        for key in ("Europe/Nowhere", "europe/paris", "SystemV/EST5", "_data", "Europe"):
                            try:
                                zoneinfo.ZoneInfo(key)
                            except zoneinfo.ZoneInfoNotFoundError as e:
                                said.append(e.args[0])
                        for key in ("/etc/passwd", "../zoneinfo/UTC", "Europe/../UTC"):
                            try:
                                zoneinfo.ZoneInfo(key)
                            except ValueError as e:
                                said.append(str(e))
                        said
                        """))
                .isEqualTo("[No time zone found with key Europe/Nowhere, No time zone found with key europe/paris,"
                        + " No time zone found with key SystemV/EST5, No time zone found with key _data,"
                        + " No time zone found with key Europe,"
                        + " ZoneInfo keys may not be absolute paths, got: /etc/passwd,"
                        + " ZoneInfo keys must refer to subdirectories of TZPATH, got: ../zoneinfo/UTC,"
                        + " ZoneInfo keys must be normalized relative paths, got: Europe/../UTC]");
    }

    @Test
    void theKeysAreThereAndNoPathIs() {
        assertThat(valueOf("""
                        import zoneinfo
                        keys = zoneinfo.available_timezones()
                        [type(keys) is set, len(keys) > 550, {"UTC", "Europe/Paris", "US/Pacific", "Etc/GMT+12"} <= keys,
                         any(key.startswith("SystemV/") for key in keys), zoneinfo.TZPATH, hasattr(zoneinfo, "reset_tzpath")]
                        """)).isEqualTo("[true, true, true, false, [], false]");
    }

    @Test
    void zonesGoAsJavaSaysTheyDo() {
        assertGoAsJavaSays(ZONES_IN);
    }

    @Test
    @Tag("exhaustive")
    void everyZoneGoesAsJavaSaysItDoes() {
        assertGoAsJavaSays(1);
    }

    /// @param oneOf how many zones one is looked at
    private void assertGoAsJavaSays(int oneOf) {
        List<Long> instants = LongStream.range(0, INSTANTS)
                .map(i -> FIRST_SECOND + i * (LAST_SECOND - FIRST_SECOND) / INSTANTS + 86_413 * i)
                .boxed()
                .toList();
        List<String> keys = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("SystemV/") && Math.floorMod(id.hashCode(), oneOf) == 0)
                .sorted()
                .toList();
        assertThat(keys).hasSizeGreaterThan(500 / oneOf);
        for (int from = 0; from < keys.size(); from += ZONES_PER_PROGRAM) {
            List<String> some = keys.subList(from, Math.min(from + ZONES_PER_PROGRAM, keys.size()));
            String offsets = valueOf("""
                    from datetime import datetime, timedelta, timezone
                    from zoneinfo import ZoneInfo
                    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
                    times = [epoch + timedelta(seconds=instant) for instant in instants]
                    {key: [t.astimezone(z).utcoffset() // timedelta(seconds=1) for z in [ZoneInfo(key)] for t in times]
                     for key in keys}
                    """, Map.of("keys", some, "instants", instants));
            assertThat(offsets).isEqualTo(String.valueOf(offsetsOf(some, instants)));
        }
    }

    private static Map<String, List<Integer>> offsetsOf(List<String> keys, List<Long> instants) {
        Map<String, List<Integer>> offsets = new LinkedHashMap<>();
        for (String key : keys) {
            List<Integer> each = new ArrayList<>();
            for (long instant : instants) {
                each.add(ZoneId.of(key)
                        .getRules()
                        .getOffset(Instant.ofEpochSecond(instant))
                        .getTotalSeconds());
            }
            offsets.put(key, each);
        }
        return offsets;
    }
}
