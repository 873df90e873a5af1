package io.aicodeexecutor.cli;

import io.aicodeexecutor.Examination;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.IsolationReport.Layer;
import io.aicodeexecutor.LimitTrial;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/// An examination as people read it: a line a layer, advice on what is missing, a line a limit, and whether all held.
final class ExaminationTable {
    private static final int GAP = 2;
    private static final int STATE_WIDTH = 14;
    private static final int DETAIL_WIDTH = 76;
    private static final int ADVICE_WIDTH = 110;

    private ExaminationTable() {}

    static void print(Examination examination, PrintStream out) {
        IsolationReport report = examination.isolation();
        List<Layer> layers = report.layers();
        List<LimitTrial> trials = examination.trials();
        int names = Stream.concat(
                        layers.stream().map(Layer::name), trials.stream().map(LimitTrial::name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        out.println(report.platform());
        out.println();
        TextTable table = table(names);
        table.addRowValues("layer", "state", "what it is set to; how that was verified");
        for (Layer layer : layers) {
            table.addRowValues(layer.name(), state(layer), detail(layer));
        }
        out.println(table);
        printAdvice(layers, out);
        TextTable limits = table(names);
        limits.addRowValues("limit", "state", "what it was set to; what happened when it was reached");
        for (LimitTrial trial : trials) {
            limits.addRowValues(
                    trial.name(), trial.tripped() ? "tripped" : "DID NOT TRIP", trial.value() + "; " + trial.how());
        }
        out.println(limits);
        out.println(
                examination.isComplete()
                        ? "complete: every layer that this host offers is verified, every limit tripped"
                        : "incomplete: see what is MISSING, not verified, or DID NOT TRIP");
    }

    /// Each advice once, with the layers that it is for.
    private static void printAdvice(List<Layer> layers, PrintStream out) {
        Map<String, List<String>> byAdvice = new LinkedHashMap<>();
        for (Layer layer : layers) {
            Advice.on(layer)
                    .ifPresent(advice -> byAdvice.computeIfAbsent(advice, none -> new ArrayList<>())
                            .add(layer.name()));
        }
        TextTable table =
                TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), new Column(ADVICE_WIDTH, 0, Overflow.WRAP));
        byAdvice.forEach(
                (advice, names) -> table.addRowValues("To have " + String.join(", ", names) + ": " + advice + "."));
        if (!byAdvice.isEmpty()) {
            out.println(table);
        }
    }

    private static TextTable table(int names) {
        return TextTable.forColumns(
                Help.defaultColorScheme(Ansi.OFF),
                new Column(names + GAP, 0, Overflow.TRUNCATE),
                new Column(STATE_WIDTH, 0, Overflow.TRUNCATE),
                new Column(DETAIL_WIDTH, 0, Overflow.WRAP));
    }

    private static String detail(Layer layer) {
        return layer.how().isEmpty() ? layer.value() : layer.value() + "; " + layer.how();
    }

    private static String state(Layer layer) {
        if (layer.verified() && layer.applied()) {
            return "verified";
        }
        if (layer.wanted()) {
            return layer.applied() ? "not verified" : "MISSING";
        }
        return layer.supported() ? "not wanted" : "not offered";
    }
}
