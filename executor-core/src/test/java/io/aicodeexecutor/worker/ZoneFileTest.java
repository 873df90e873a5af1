package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Time zones of the JDK as TZif files, read back.
final class ZoneFileTest {
    private static final long LISTED_UNTIL =
            Instant.parse("2038-01-01T00:00:00Z").getEpochSecond();

    /// A little more than five months, so that every season of some year is met.
    private static final long STEP_SECONDS = 14_000_007;

    private static long second(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    @Test
    void aFileBeginsWithAHeaderForReadersOfTheFirstVersion() {
        byte[] file = ZoneFile.of(ZoneId.of("Europe/Paris"));
        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("TZif2");
        // twenty bytes, six counts, one clock, one empty name: then the header that counts
        assertThat(new String(file, 20 + 6 * 4 + 6 + 1, 5, StandardCharsets.US_ASCII))
                .isEqualTo("TZif2");
    }

    @Test
    void changesAreListedWithWhatClocksShowAfterThem() {
        ReadZone paris = ReadZone.of("Europe/Paris");
        assertThat(paris.times()).isSorted().doesNotHaveDuplicates().hasSameSizeAs(paris.after());
        LocalClock winter = new LocalClock(3_600, false, "CET");
        LocalClock summer = new LocalClock(7_200, true, "CEST");
        long change = second("2025-03-30T01:00:00Z");
        assertThat(paris.times()).contains(change, second("2025-10-26T01:00:00Z"));
        assertThat(paris.at(change - 1)).isEqualTo(winter);
        assertThat(paris.at(change)).isEqualTo(summer);
        assertThat(paris.at(second("2025-10-26T01:00:00Z"))).isEqualTo(winter);
        assertThat(paris.at(Long.MIN_VALUE)).isEqualTo(new LocalClock(9 * 60 + 21, false, "LMT"));
        assertThat(paris.times().getLast()).isEqualTo(second("2037-10-25T01:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris        | 2 | CET-1CEST,M3.5.0,M10.5.0/3
            Europe/Dublin       | 2 | GMT0IST,M3.5.0/1,M10.5.0
            Europe/Istanbul     | 2 | <+03>-3
            America/New_York    | 2 | EST5EDT,M3.2.0,M11.1.0
            America/St_Johns    | 2 | NST3:30NDT,M3.2.0,M11.1.0
            America/Sao_Paulo   | 2 | <-03>3
            America/Nuuk        | 3 | <-02>2<-01>,M3.5.0/-1,M10.5.0/0
            America/Santiago    | 2 | <-04>4<-03>,M9.1.6/24,M4.1.6/24
            Asia/Kolkata        | 2 | IST-5:30
            Asia/Tokyo          | 2 | JST-9
            Asia/Jerusalem      | 3 | IST-2IDT,M3.4.4/26,M10.5.0
            Asia/Gaza           | 3 | EET-2EEST,M3.4.4/50,M10.4.4/50
            Africa/Cairo        | 2 | EET-2EEST,M4.5.5/0,M10.5.4/24
            Australia/Lord_Howe | 2 | <+1030>-10:30<+11>-11,M10.1.0,M4.1.0
            Australia/Sydney    | 2 | AEST-10AEDT,M10.1.0,M4.1.0/3
            Pacific/Chatham     | 2 | <+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45
            Etc/GMT+5           | 2 | <-05>5
            UTC                 | 2 | UTC0
            """)
    void whatFollowsTheListIsSaidByARule(String zone, int version, String rule) {
        ReadZone read = ReadZone.of(zone);
        assertThat(read.footer()).isEqualTo(rule);
        assertThat(read.version()).isEqualTo(version);
    }

    @Test
    void aZoneWithoutChangesHasOneClock() {
        ReadZone utc = ReadZone.of("Etc/UTC");
        assertThat(utc.times()).isEmpty();
        assertThat(utc.clocks()).containsExactly(new LocalClock(0, false, "UTC"));
    }

    @Test
    void whatIsNoLongerDaylightSavingTimeIsNotCalledSo() {
        ReadZone istanbul = ReadZone.of("Europe/Istanbul");
        assertThat(istanbul.at(second("2016-08-01T00:00:00Z")).daylight()).isTrue();
        assertThat(istanbul.at(second("2017-01-01T00:00:00Z"))).isEqualTo(new LocalClock(10_800, false, "+03"));
    }

    @Test
    void onlyClocksThatShowItAreCalledGmt() {
        assertThat(ReadZone.of("Antarctica/Troll").at(second("2025-07-01T00:00:00Z")))
                .isEqualTo(new LocalClock(7_200, true, "+02"));
        assertThat(ReadZone.of("Atlantic/Azores").at(second("2025-07-01T00:00:00Z")))
                .isEqualTo(new LocalClock(0, true, "+00"));
        assertThat(ReadZone.of("Europe/London").at(second("2025-01-01T00:00:00Z")))
                .isEqualTo(new LocalClock(0, false, "GMT"));
    }

    @Test
    void everyZoneGoesAsJavaSaysItDoes() {
        Pattern name = Pattern.compile("[A-Za-z]{3,5}|[+-][0-9]{2}(?:[0-9]{2}){0,2}");
        for (String key : ZoneModule.keys()) {
            ReadZone read = ReadZone.of(key);
            ZoneRules rules = ZoneId.of(key).getRules();
            for (long at = second("1850-01-01T00:00:00Z"); at < LISTED_UNTIL; at += STEP_SECONDS) {
                Instant instant = Instant.ofEpochSecond(at);
                LocalClock clock = read.at(at);
                assertThat(clock.offsetSeconds())
                        .as("%s at %s", key, instant)
                        .isEqualTo(rules.getOffset(instant).getTotalSeconds());
                assertThat(clock.daylight()).as("%s at %s", key, instant).isEqualTo(rules.isDaylightSavings(instant));
            }
            assertThat(read.clocks())
                    .as(key)
                    .allMatch(clock -> name.matcher(clock.name()).matches());
        }
    }

    @Test
    void noRuleOfJavasIsLeftOutForWantOfWords() {
        for (String key : ZoneModule.keys()) {
            long changesPerYear =
                    ReadZone.of(key).footer().chars().filter(c -> c == ',').count();
            assertThat(changesPerYear)
                    .as(key)
                    .isEqualTo(ZoneId.of(key).getRules().getTransitionRules().size());
        }
    }

    @Test
    void theModuleHasEveryKeyOnce() {
        List<String> keys = new ArrayList<>();
        Pattern zone = Pattern.compile("\"([^\"]+)\", \"VFppZj[^\"]+\"");
        zone.matcher(ZoneModule.source())
                .results()
                .forEach(found -> keys.addAll(List.of(found.group(1).split(" ", -1))));
        assertThat(keys).hasSameElementsAs(ZoneModule.keys()).hasSameSizeAs(ZoneModule.keys());
        assertThat(keys).contains("UTC", "Europe/Paris", "US/Eastern", "Etc/GMT-14", "GMT0", "EST5EDT");
        assertThat(keys).noneMatch(key -> key.startsWith("SystemV/"));
    }
}
