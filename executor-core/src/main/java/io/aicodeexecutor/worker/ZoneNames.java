package io.aicodeexecutor.worker;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/// What a zone's clocks are called: by letters where people do so and Java knows (`CET`, `CEST`), by numbers where they
/// do not (`+03`, `-0330`).
///
/// Java has one pair of letters for each zone, so that times past have letters only where their offset is today's; and
/// it has letters that somebody made up (`BRT`), for which the IANA database has numbers.
final class ZoneNames {
    /// The abbreviations of the IANA database, which takes those that are in common use, in English.
    private static final Set<String> IN_USE = Set.of(
            "ACDT", "ACST", "ADT", "AEDT", "AEST", "AKDT", "AKST", "AST", "AWDT", "AWST", "BST", "CAT", "CDT", "CEST",
            "CET", "CST", "ChST", "EAT", "EDT", "EEST", "EET", "EST", "GMT", "HDT", "HKST", "HKT", "HST", "IDT", "IST",
            "JDT", "JST", "KDT", "KST", "MDT", "MSD", "MSK", "MST", "NDT", "NST", "NZDT", "NZST", "PDT", "PKST", "PKT",
            "PST", "SAST", "SST", "UTC", "WAT", "WEST", "WET", "WIB", "WIT", "WITA");

    private static final String LOCAL_MEAN_TIME = "LMT";
    private static final int HOUR_SECONDS = 3_600;
    private static final int MINUTE_SECONDS = 60;

    private final ZoneRules rules;
    private final TimeZone letters;
    private final ZoneOffset standardToday;
    private final int savingToday;

    /// @param today when the letters that Java knows are in use
    ZoneNames(ZoneId zone, Instant today) {
        this.rules = zone.getRules();
        this.letters = TimeZone.getTimeZone(zone);
        this.standardToday = rules.getStandardOffset(today);
        this.savingToday = rules.getTransitionRules().stream()
                .mapToInt(ZoneNames::saving)
                .max()
                .orElse(HOUR_SECONDS);
    }

    private static int saving(ZoneOffsetTransitionRule rule) {
        return rule.getOffsetAfter().getTotalSeconds()
                - rule.getStandardOffset().getTotalSeconds();
    }

    /// What clocks show from an instant on.
    LocalClock at(Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        ZoneOffset standard = rules.getStandardOffset(instant);
        int saving = offset.getTotalSeconds() - standard.getTotalSeconds();
        boolean known = standard.equals(standardToday) && (saving == 0 || saving == savingToday);
        String name = known ? letters(saving != 0, offset) : number(offset);
        return new LocalClock(offset.getTotalSeconds(), saving != 0, name);
    }

    /// What they showed before the first transition, which as a rule was the local mean time.
    LocalClock before(ZoneOffset offset) {
        String name = offset.equals(standardToday) ? letters(false, offset) : LOCAL_MEAN_TIME;
        return new LocalClock(offset.getTotalSeconds(), false, name);
    }

    private String letters(boolean daylight, ZoneOffset offset) {
        String name = letters.getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
        // where Java knows no letters it shows an offset, whose zero is written GMT whatever the zone's clocks show
        boolean misleading = name.equals("GMT") && (daylight || offset.getTotalSeconds() != 0);
        return IN_USE.contains(name) && !misleading ? name : number(offset);
    }

    /// As the IANA database writes it: hours, and minutes and seconds where there are any.
    private static String number(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String text = (offset.getTotalSeconds() < 0 ? "-" : "+") + twoDigits(seconds / HOUR_SECONDS);
        if (seconds % HOUR_SECONDS != 0) {
            text += twoDigits(seconds % HOUR_SECONDS / MINUTE_SECONDS);
        }
        if (seconds % MINUTE_SECONDS != 0) {
            text += twoDigits(seconds % MINUTE_SECONDS);
        }
        return text;
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
