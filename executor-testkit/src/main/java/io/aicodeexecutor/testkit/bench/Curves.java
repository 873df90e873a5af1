package io.aicodeexecutor.testkit.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Draws the curves of a soak as one SVG picture: a small chart for each measure, all with the same
/// horizontal axis, all from zero. Colours follow the reader's light or dark background.
final class Curves {
    private static final int COLUMNS = 2;
    private static final int CHART_WIDTH = 460;
    private static final int CHART_HEIGHT = 206;
    private static final int LEFT = 54;
    private static final int RIGHT = 16;
    private static final int TOP = 46;
    private static final int BOTTOM = 36;
    private static final int HEADER = 34;
    private static final int TICKS = 5;
    private static final double AIR = 1.08;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final double TEN = 10;

    private static final String STYLE = """
            <style>
            text { font: 11px sans-serif; fill: #57606a }
            .title { font-size: 12px; font-weight: bold; fill: #24292f }
            .grid { stroke: #d0d7de; stroke-width: 1 }
            .axis { stroke: #8c959f; stroke-width: 1 }
            .settling { fill: #8c959f; fill-opacity: 0.14 }
            .curve { fill: none; stroke: #0969da; stroke-width: 1.4; stroke-linejoin: round }
            .trend { stroke: #bc4c00; stroke-width: 1.4; stroke-dasharray: 6 4 }
            @media (prefers-color-scheme: dark) {
              text { fill: #9da7b3 }
              .title { fill: #e6edf3 }
              .grid { stroke: #30363d }
              .axis { stroke: #6e7681 }
              .curve { stroke: #58a6ff }
              .trend { stroke: #f0883e }
            }
            </style>
            """;

    private final SoakReport report;
    private final StringBuilder svg = new StringBuilder();

    private Curves(SoakReport report) {
        this.report = report;
    }

    /// The picture as text.
    static String svg(SoakReport report) {
        return new Curves(report).draw();
    }

    private String draw() {
        List<Measure> measures = List.of(Measure.values()).stream()
                .filter(report.trends()::containsKey)
                .toList();
        int width = COLUMNS * CHART_WIDTH;
        int height = HEADER + Math.ceilDiv(measures.size(), COLUMNS) * CHART_HEIGHT;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\">\n",
                width,
                height,
                width,
                height));
        svg.append(String.format(
                Locale.ROOT, "<title>%s programs through one pool, two at a time</title>\n", whole(report.programs())));
        svg.append(STYLE);
        text(LEFT, 20, "title", "start", whole(report.programs()) + " programs through one pool, two at a time");
        text(
                width - RIGHT,
                20,
                "note",
                "end",
                "dashed: linear fit; grey: the first " + whole(SoakReport.settled(report.programs())) + ", not fitted");
        for (int i = 0; i < measures.size(); i++) {
            chart(measures.get(i), i % COLUMNS * CHART_WIDTH, HEADER + i / COLUMNS * CHART_HEIGHT);
        }
        return svg.append("</svg>\n").toString();
    }

    /// Where the values of one chart lie in the picture.
    private record Scale(double left, double right, double top, double bottom, double xMost, double yMost) {
        double x(double value) {
            return left + (right - left) * value / xMost;
        }

        double y(double value) {
            return bottom - (bottom - top) * value / yMost;
        }
    }

    private void chart(Measure measure, int left, int top) {
        List<Trend.Point> points = SoakReport.points(report.samples(), measure);
        double most = points.stream().mapToDouble(Trend.Point::y).max().orElse(1);
        double step = Math.max(step(most * AIR), measure.negligible());
        Scale scale = new Scale(
                left + LEFT,
                left + CHART_WIDTH - RIGHT,
                top + TOP,
                top + CHART_HEIGHT - BOTTOM,
                (double) report.programs(),
                Math.max(most * AIR, step));
        svg.append(String.format(Locale.ROOT, "<g id=\"%s\">\n", measure.name().toLowerCase(Locale.ROOT)));
        text(scale.left(), scale.top() - 24, "title", "start", measure.heading());
        settling(scale);
        for (double tick = 0; tick <= scale.yMost(); tick += step) {
            line("grid", scale.left(), scale.y(tick), scale.right(), scale.y(tick));
            text(scale.left() - 6, scale.y(tick) + 4, "tick", "end", label(tick));
        }
        axis(scale);
        svg.append(String.format(
                Locale.ROOT,
                "<polyline class=\"curve\" points=\"%s\"/>\n",
                points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", scale.x(point.x()), scale.y(point.y())))
                        .collect(Collectors.joining(" "))));
        trend(measure, scale);
        svg.append("</g>\n");
    }

    private void settling(Scale scale) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"settling\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                scale.left(),
                scale.top(),
                scale.x((double) SoakReport.settled(report.programs())) - scale.left(),
                scale.bottom() - scale.top()));
    }

    private void axis(Scale scale) {
        line("axis", scale.left(), scale.bottom(), scale.right(), scale.bottom());
        line("axis", scale.left(), scale.top(), scale.left(), scale.bottom());
        double step = step(scale.xMost());
        for (double tick = 0; tick <= scale.xMost(); tick += step) {
            line("axis", scale.x(tick), scale.bottom(), scale.x(tick), scale.bottom() + 4);
            text(scale.x(tick), scale.bottom() + 16, "tick", "middle", label(tick));
        }
        text((scale.left() + scale.right()) / 2, scale.bottom() + 30, "tick", "middle", "programs");
    }

    private void trend(Measure measure, Scale scale) {
        Trend trend = report.trends().get(measure);
        if (trend == null) {
            return;
        }
        line(
                "trend",
                scale.x(trend.from()),
                scale.y(trend.at(trend.from())),
                scale.x(trend.to()),
                scale.y(trend.at(trend.to())));
        String said = trend.word(measure.negligible()).text() + ": " + SoakReport.signed(trend.drift())
                + " over the run, noise ± " + Table.number(trend.noise());
        text(scale.left(), scale.top() - 9, "note", "start", said);
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                kind,
                x1,
                y1,
                x2,
                y2));
    }

    private void text(double x, double y, String kind, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                kind,
                x,
                y,
                anchor,
                words));
    }

    /// A round distance for about five ticks.
    private static double step(double most) {
        if (most <= 0) {
            return 1;
        }
        double least = most / TICKS;
        double power = Math.pow(TEN, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return TEN * power;
    }

    private static String label(double value) {
        return value == Math.rint(value) ? whole((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
