package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules that no zone of today has, and rules that POSIX has no words for.
final class PosixRuleTest {
    private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);
    private static final LocalClock STANDARD = new LocalClock(3_600, false, "CET");
    private static final LocalClock DAYLIGHT = new LocalClock(7_200, true, "CEST");
    private static final ZoneOffsetTransitionRule END =
            rule(Month.OCTOBER, -1, DayOfWeek.SUNDAY, 3, TimeDefinition.WALL, SUMMER, WINTER);

    private static ZoneOffsetTransitionRule rule(
            Month month,
            int day,
            DayOfWeek weekday,
            int hour,
            TimeDefinition definition,
            ZoneOffset before,
            ZoneOffset after) {
        return ZoneOffsetTransitionRule.of(
                month, day, weekday, LocalTime.of(hour, 0), false, definition, WINTER, before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "MARCH, -1, SUNDAY, 2, WALL, M3.5.0, false",
        "MARCH, 8, SUNDAY, 1, UTC, M3.2.0, false",
        "MARCH, 8, SUNDAY, 4, STANDARD, M3.2.0/4, false",
        "MARCH, 10, SUNDAY, 2, WALL, M3.2.5/50, true",
        "MARCH, 28, FRIDAY, 0, WALL, M3.5.2/72, true",
        "MARCH, 25, SUNDAY, 2, WALL, M3.5.0, false",
        "APRIL, 25, SUNDAY, 2, WALL, M4.5.6/26, true",
        "OCTOBER, 26, FRIDAY, 0, WALL, M10.5.4/24, false",
        "NOVEMBER, 1, MONDAY, 0, WALL, M11.1.1/0, false",
        "FEBRUARY, 22, SUNDAY, 23, UTC, M2.4.0/24, false",
    })
    void dayAndTimeAreSaidByTheClocksBeforeTheChange(
            Month month,
            int day,
            DayOfWeek weekday,
            int hour,
            TimeDefinition definition,
            String said,
            boolean extended) {
        ZoneOffsetTransitionRule start = rule(month, day, weekday, hour, definition, WINTER, SUMMER);
        PosixRule expected = new PosixRule("CET-1CEST," + said + ",M10.5.0/3", extended);
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(start, END))).hasValue(expected);
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(END, start))).hasValue(expected);
    }

    @Test
    void aFixedDateIsADayOfTheYearUnlessItIsALeapDay() {
        ZoneOffsetTransitionRule april = ZoneOffsetTransitionRule.of(
                Month.APRIL, 1, null, LocalTime.MIDNIGHT, true, TimeDefinition.WALL, WINTER, WINTER, SUMMER);
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(april, END)))
                .hasValue(new PosixRule("CET-1CEST,J91/24,M10.5.0/3", false));
        ZoneOffsetTransitionRule leapDay = ZoneOffsetTransitionRule.of(
                Month.FEBRUARY, 29, null, LocalTime.NOON, false, TimeDefinition.WALL, WINTER, WINTER, SUMMER);
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(leapDay, END))).isEmpty();
    }

    @Test
    void whatPosixHasNoWordsForIsNotSaid() {
        ZoneOffsetTransitionRule start =
                rule(Month.MARCH, -1, DayOfWeek.SUNDAY, 2, TimeDefinition.WALL, WINTER, SUMMER);
        ZoneOffsetTransitionRule fifth =
                rule(Month.FEBRUARY, 29, DayOfWeek.SUNDAY, 2, TimeDefinition.WALL, WINTER, SUMMER);
        ZoneOffsetTransitionRule lastButOne =
                rule(Month.MARCH, -8, DayOfWeek.SUNDAY, 2, TimeDefinition.WALL, WINTER, SUMMER);
        ZoneOffsetTransitionRule further =
                rule(Month.MARCH, -1, DayOfWeek.SUNDAY, 2, TimeDefinition.WALL, WINTER, ZoneOffset.ofHours(3));
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(start, END, start, END)))
                .isEmpty();
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(fifth, END))).isEmpty();
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(lastButOne, END))).isEmpty();
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(further, END))).isEmpty();
        assertThat(PosixRule.of(STANDARD, DAYLIGHT, List.of(END, END))).isEmpty();
    }
}
