package io.aicodeexecutor.testkit.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One look during a soak.
///
/// @param programs how many had ended
/// @param seconds since the begin
/// @param values what was seen; without what this user may not look at
record SoakSample(long programs, double seconds, Map<Measure, Double> values) {
    SoakSample {
        values = Map.copyOf(values);
    }

    Optional<Double> value(Measure measure) {
        return Optional.ofNullable(values.get(measure));
    }

    /// Collects the values of one look.
    static final class Values {
        private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

        void put(Measure measure, Optional<Double> value) {
            value.ifPresent(seen -> values.merge(measure, seen, Double::sum));
        }

        SoakSample at(long programs, double seconds) {
            return new SoakSample(programs, seconds, values);
        }
    }
}
