package io.aicodeexecutor.testkit.report;

import io.aicodeexecutor.text.UntrustedText;
import java.util.List;
import java.util.Map;

/// Writes a report as one page of HTML. Every text that is not of this class goes through [#escaped].
final class HtmlReport {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { border: 1px solid #ccc; padding: .25rem .6rem; text-align: right; vertical-align: top; }
            th:first-child, td:first-child, td.text { text-align: left; }
            thead th { background: #f2f2f2; }
            .no { color: #17602b; } .yes { color: #fff; background: #b3261e; font-weight: bold; }
            pre { background: #f6f6f6; border: 1px solid #ddd; padding: .6rem; overflow-x: auto; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private final StringBuilder page = new StringBuilder(HEAD.formatted(escaped(TextReport.TITLE)));

    private HtmlReport() {}

    static String of(CapabilityReport report) {
        HtmlReport html = new HtmlReport();
        report.sections().forEach(html::add);
        return html.page + "</body>\n</html>\n";
    }

    private void add(Section section) {
        boolean reached = !section.reached().isEmpty();
        element("h2", section.subject());
        page.append("<p class=\"").append(reached ? "yes" : "no").append("\">");
        page.append(escaped(section.verdict())).append(".</p>\n");
        facts(section.facts());
        table(section);
        if (!section.untried().isEmpty()) {
            element("p", TextReport.untried(section));
        }
        element("h3", "By layer");
        page.append("<table>\n");
        section.rows().forEach((capability, row) -> pair(capability.description(), TextReport.layers(row)));
        page.append("</table>\n");
        if (!section.layers().isEmpty()) {
            element("h3", "Layers of the wall");
            page.append("<table>\n");
            section.layers().forEach(layer -> pair(layer.name(), TextReport.state(layer)));
            page.append("</table>\n");
        }
        if (reached) {
            element("h3", "What reached");
            section.reached().forEach(this::program);
        }
    }

    private void facts(Map<String, String> facts) {
        page.append("<table>\n");
        facts.forEach(this::pair);
        page.append("</table>\n");
    }

    private void table(Section section) {
        List<List<String>> cells = TextReport.table(section);
        page.append("<table>\n<thead>\n<tr>");
        cells.getFirst().forEach(cell -> cell("th", "", cell));
        page.append("</tr>\n</thead>\n<tbody>\n");
        for (List<String> line : cells.subList(1, cells.size())) {
            page.append("<tr>");
            for (int column = 0; column < line.size(); column++) {
                String text = line.get(column);
                cell("td", column == 1 ? (text.equals("no") ? "no" : "yes") : "", text);
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private void program(Trial trial) {
        element("h4", trial.capability().word() + ", " + trial.name());
        element("pre", trial.untrusted());
    }

    private void pair(String name, String value) {
        page.append("<tr>");
        cell("td", "", name);
        cell("td", "text", value);
        page.append("</tr>\n");
    }

    private void cell(String tag, String style, String text) {
        page.append('<').append(tag);
        if (!style.isEmpty()) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>').append(escaped(text)).append("</").append(tag).append('>');
    }

    private void element(String tag, String text) {
        cell(tag, "", text);
        page.append('\n');
    }

    /// A text from outside as text of HTML, for elements and for quoted attributes.
    private static String escaped(String untrusted) {
        StringBuilder safe = new StringBuilder(untrusted.length());
        UntrustedText.lines(untrusted).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }
}
