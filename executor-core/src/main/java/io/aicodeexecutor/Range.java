package io.aicodeexecutor;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Collects every fault of a set of settings, so that all are reported at once. Not thread-safe.
final class Range {
    private final List<String> faults;

    Range(List<String> faults) {
        this.faults = faults;
    }

    void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            faults.add(name + " is " + value + "; accepted: " + least + " to " + most);
        }
    }

    void check(String name, double value, double least, double most) {
        // written so that NaN is a fault
        if (!(value >= least && value <= most)) {
            faults.add(String.format(Locale.ROOT, "%s is %s; accepted: %s to %s", name, value, least, most));
        }
    }

    void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            faults.add(
                    name + " is " + seconds(value) + " s; accepted: " + seconds(least) + " to " + seconds(most) + " s");
        }
    }

    static String seconds(Duration value) {
        BigDecimal seconds = BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
        return seconds.stripTrailingZeros().toPlainString();
    }
}
