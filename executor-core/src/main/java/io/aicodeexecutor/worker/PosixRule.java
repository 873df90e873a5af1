package io.aicodeexecutor.worker;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Optional;

/// How a zone's clocks go for ever after, in the language of POSIX: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// @param text the rule
/// @param extended whether it has an hour that only the extension in section 3.3.1 of RFC 8536 allows
record PosixRule(String text, boolean extended) {
    private static final int HOUR_SECONDS = 3_600;
    private static final int MINUTE_SECONDS = 60;
    private static final int DAY_SECONDS = 86_400;
    private static final int DAYS_PER_WEEK = 7;

    /// The last week of a month, however many it has.
    private static final int LAST_WEEK = 5;

    /// When clocks are changed unless the rule says another time.
    private static final int USUAL_SECONDS = 2 * HOUR_SECONDS;

    /// The extension has hours up to this.
    private static final int HOURS_MAX = 167;

    /// A year that is no leap year, in which a day of the year is counted as POSIX counts it.
    private static final int COMMON_YEAR = 2_023;

    /// A zone whose clocks are not changed.
    static PosixRule fixed(LocalClock clock) {
        return new PosixRule(quoted(clock.name()) + offset(clock.offsetSeconds()), false);
    }

    /// A zone whose clocks are changed twice a year.
    ///
    /// @param rules Java's
    /// @return empty if POSIX has no words for it
    static Optional<PosixRule> of(LocalClock standard, LocalClock daylight, List<ZoneOffsetTransitionRule> rules) {
        if (rules.size() != 2) {
            return Optional.empty();
        }
        boolean startsFirst = rules.getFirst().getOffsetAfter().getTotalSeconds() == daylight.offsetSeconds();
        ZoneOffsetTransitionRule start = startsFirst ? rules.getFirst() : rules.getLast();
        ZoneOffsetTransitionRule end = startsFirst ? rules.getLast() : rules.getFirst();
        if (!changes(start, standard, daylight) || !changes(end, daylight, standard)) {
            return Optional.empty();
        }
        Optional<Day> startDay = Day.of(start);
        Optional<Day> endDay = Day.of(end);
        if (startDay.isEmpty() || endDay.isEmpty()) {
            return Optional.empty();
        }
        boolean usual = daylight.offsetSeconds() == standard.offsetSeconds() + HOUR_SECONDS;
        String text = fixed(standard).text() + quoted(daylight.name())
                + (usual ? "" : offset(daylight.offsetSeconds())) + ","
                + startDay.get().text() + ","
                + endDay.get().text();
        return Optional.of(
                new PosixRule(text, startDay.get().isExtended() || endDay.get().isExtended()));
    }

    private static boolean changes(ZoneOffsetTransitionRule rule, LocalClock before, LocalClock after) {
        return rule.getOffsetBefore().getTotalSeconds() == before.offsetSeconds()
                && rule.getOffsetAfter().getTotalSeconds() == after.offsetSeconds();
    }

    private static String quoted(String name) {
        return name.chars().allMatch(Character::isLetter) ? name : "<" + name + ">";
    }

    /// POSIX counts offsets to the west.
    private static String offset(int seconds) {
        return time(-seconds);
    }

    private static String time(int seconds) {
        int rest = Math.abs(seconds);
        String text = (seconds < 0 ? "-" : "") + rest / HOUR_SECONDS;
        if (rest % HOUR_SECONDS != 0) {
            text += ":%02d".formatted(rest % HOUR_SECONDS / MINUTE_SECONDS);
        }
        if (rest % MINUTE_SECONDS != 0) {
            text += ":%02d".formatted(rest % MINUTE_SECONDS);
        }
        return text;
    }

    /// When in a year clocks are changed.
    ///
    /// @param date the day, as POSIX writes it
    /// @param seconds since its midnight, by the clocks before the change
    private record Day(String date, int seconds) {
        static Optional<Day> of(ZoneOffsetTransitionRule rule) {
            int seconds = wallSeconds(rule);
            int day = rule.getDayOfMonthIndicator();
            DayOfWeek weekday = rule.getDayOfWeek();
            if (weekday == null) {
                return day < 0 || day > rule.getMonth().minLength()
                        ? Optional.empty()
                        : Optional.of(new Day("J" + dayOfYear(rule.getMonth(), day), seconds));
            }
            if (day == -1) {
                return inReach(rule.getMonth(), LAST_WEEK, weekday, seconds);
            }
            // "Friday on or after the 26th of October" is a day after "the last Thursday", and "Sunday on or after the
            // 10th" three days after "the second Thursday"
            Month month = rule.getMonth();
            boolean last = month.minLength() == month.maxLength() && day >= lastWeek(month);
            int week = last ? LAST_WEEK : 1 + (day - 1) / DAYS_PER_WEEK;
            if (day < 0 || (!last && week >= LAST_WEEK)) {
                return Optional.empty();
            }
            int after = last ? day - lastWeek(month) : (day - 1) % DAYS_PER_WEEK;
            return inReach(month, week, weekday.minus(after), seconds + after * DAY_SECONDS);
        }

        /// The day that a month's last week begins with, where the month has always the same length.
        private static int lastWeek(Month month) {
            return month.maxLength() - DAYS_PER_WEEK + 1;
        }

        private static int dayOfYear(Month month, int day) {
            return LocalDate.of(COMMON_YEAR, month, day).getDayOfYear();
        }

        private static Optional<Day> inReach(Month month, int week, DayOfWeek weekday, int seconds) {
            String date = "M" + month.getValue() + "." + week + "." + weekday.getValue() % DAYS_PER_WEEK;
            return Math.abs(seconds) > HOURS_MAX * HOUR_SECONDS
                    ? Optional.empty()
                    : Optional.of(new Day(date, seconds));
        }

        private static int wallSeconds(ZoneOffsetTransitionRule rule) {
            int time = rule.isMidnightEndOfDay()
                    ? DAY_SECONDS
                    : rule.getLocalTime().toSecondOfDay();
            int before = rule.getOffsetBefore().getTotalSeconds();
            return switch (rule.getTimeDefinition()) {
                case WALL -> time;
                case UTC -> time + before;
                case STANDARD -> time - rule.getStandardOffset().getTotalSeconds() + before;
            };
        }

        boolean isExtended() {
            return seconds < 0 || seconds > DAY_SECONDS;
        }

        String text() {
            return seconds == USUAL_SECONDS ? date : date + "/" + time(seconds);
        }
    }
}
