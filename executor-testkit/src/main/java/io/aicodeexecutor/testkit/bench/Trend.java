package io.aicodeexecutor.testkit.bench;

import java.util.List;

/// The straight line that fits some points best (least squares), and how far they lie from it.
///
/// @param intercept its height at 0
/// @param slope what it rises for each unit
/// @param noise the standard deviation of the points around it
/// @param from where the first point is
/// @param to where the last point is
/// @param mean of the heights
record Trend(double intercept, double slope, double noise, double from, double to, double mean) {
    /// Of the mean: what a trend may change and still be called none.
    private static final double SHARE_NEGLIGIBLE = 0.02;

    /// A point.
    record Point(double x, double y) {}

    /// What the line says.
    enum Word {
        FLAT("flat"),
        GROWS("GROWS"),
        FALLS("falls");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /// Of at least two points with different places.
    static Trend of(List<Point> points) {
        double meanX = points.stream().mapToDouble(Point::x).average().orElse(0);
        double meanY = points.stream().mapToDouble(Point::y).average().orElse(0);
        double spread = 0;
        double together = 0;
        for (Point point : points) {
            spread += (point.x() - meanX) * (point.x() - meanX);
            together += (point.x() - meanX) * (point.y() - meanY);
        }
        if (spread == 0) {
            throw new IllegalArgumentException("no two points with different places");
        }
        double slope = together / spread;
        double intercept = meanY - slope * meanX;
        double squares = 0;
        for (Point point : points) {
            double off = point.y() - intercept - slope * point.x();
            squares += off * off;
        }
        double noise = Math.sqrt(squares / points.size());
        return new Trend(
                intercept, slope, noise, points.getFirst().x(), points.getLast().x(), meanY);
    }

    double at(double x) {
        return intercept + slope * x;
    }

    /// What the line rises from the first point to the last.
    double drift() {
        return slope * (to - from);
    }

    /// Flat is a line that rises or falls, over all its length, no more than the points scatter around it, or
    /// by a share of the mean, or by an amount, that nobody needs to care about.
    ///
    /// @param negligible the amount
    Word word(double negligible) {
        double most = Math.max(Math.max(noise, Math.abs(mean) * SHARE_NEGLIGIBLE), negligible);
        if (Math.abs(drift()) <= most) {
            return Word.FLAT;
        }
        return drift() > 0 ? Word.GROWS : Word.FALLS;
    }
}
