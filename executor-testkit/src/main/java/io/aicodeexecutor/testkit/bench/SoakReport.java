package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.testkit.shared.AlignedTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a soak saw, and what each of its curves does once the first programs have warmed everything up.
///
/// @param programs how many were run
/// @param samples in the order of time
/// @param trends of each measure that could be read, over the samples that count
record SoakReport(long programs, List<SoakSample> samples, Map<Measure, Trend> trends) {
    private static final long SETTLE_PROGRAMS = 1_000;
    private static final int SETTLE_PARTS = 5;
    private static final double THOUSAND = 1_000;

    SoakReport {
        samples = List.copyOf(samples);
        trends = new EnumMap<>(trends);
    }

    /// Fits the trends.
    static SoakReport of(long programs, List<SoakSample> samples) {
        Map<Measure, Trend> trends = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Trend.Point> points = points(samples, measure).stream()
                    .filter(point -> point.x() > settled(programs))
                    .toList();
            if (points.size() > 1) {
                trends.put(measure, Trend.of(points));
            }
        }
        return new SoakReport(programs, samples, trends);
    }

    /// The programs that do not count: the first thousand, of short soaks the first fifth.
    static long settled(long programs) {
        return Math.min(SETTLE_PROGRAMS, programs / SETTLE_PARTS);
    }

    static List<Trend.Point> points(List<SoakSample> samples, Measure measure) {
        List<Trend.Point> points = new ArrayList<>();
        for (SoakSample sample : samples) {
            sample.value(measure).ifPresent(value -> points.add(new Trend.Point(sample.programs(), value)));
        }
        return points;
    }

    /// The trend in words; empty where it could not be read.
    Optional<Trend.Word> word(Measure measure) {
        return Optional.ofNullable(trends.get(measure)).map(trend -> trend.word(measure.negligible()));
    }

    /// The lines of the table.
    List<String> lines() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(
                "after the first " + settled(programs),
                "mean",
                "per 1,000 programs",
                "over the run",
                "noise",
                "trend"));
        for (Measure measure : Measure.values()) {
            Trend trend = trends.get(measure);
            cells.add(
                    trend == null
                            ? List.of(measure.heading(), "", "", "", "", "absent: cannot be read")
                            : line(measure, trend));
        }
        return AlignedTable.lines(cells);
    }

    private static List<String> line(Measure measure, Trend trend) {
        return List.of(
                measure.heading(),
                Table.number(trend.mean()),
                signed(trend.slope() * THOUSAND),
                signed(trend.drift()),
                "± " + Table.number(trend.noise()),
                trend.word(measure.negligible()).text());
    }

    static String signed(double value) {
        String text = Table.number(value);
        return value > 0 && !text.equals("0.000") ? "+" + text : text;
    }

    /// For machines.
    Map<String, @Nullable Object> toJson() {
        List<Map<String, @Nullable Object>> measures = new ArrayList<>();
        trends.forEach((measure, trend) -> {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("measure", measure.title());
            object.put("unit", measure.unit());
            object.put("mean", trend.mean());
            object.put("slope_per_1000_programs", trend.slope() * THOUSAND);
            object.put("drift", trend.drift());
            object.put("noise", trend.noise());
            object.put("trend", trend.word(measure.negligible()).text().toLowerCase(Locale.ROOT));
            measures.add(object);
        });
        List<Map<String, @Nullable Object>> looks = new ArrayList<>();
        for (SoakSample sample : samples) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("programs", sample.programs());
            object.put("seconds", sample.seconds());
            for (Measure measure : Measure.values()) {
                sample.value(measure).ifPresent(value -> object.put(measure.title(), value));
            }
            looks.add(object);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("programs", programs);
        object.put("settled_after", settled(programs));
        object.put("measures", measures);
        object.put("samples", looks);
        return object;
    }
}
