package io.aicodeexecutor.testkit.report;

import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.Capability;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one configuration was tried with. Immutable.
///
/// @param subject what was attacked, in a few words
/// @param facts the settings, each by its name
/// @param layers the layers of the wall, as the last worker that became ready proved them; empty where none did
/// @param trials every attempt
public record Section(
        String subject, Map<String, String> facts, List<IsolationReport.Layer> layers, List<Trial> trials) {
    private static final int MILLIS_PER_SECOND = 1_000;

    public Section {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        layers = List.copyOf(layers);
        trials = List.copyOf(trials);
    }

    /// The trials of a sandbox, with its settings and its layers.
    public static Section of(String subject, PythonSandbox sandbox, List<Trial> trials) {
        IsolationReport isolation = sandbox.isolation();
        Map<String, String> facts = facts(sandbox.config());
        facts.put("host", isolation.platform());
        return new Section(subject, facts, isolation.layers(), trials);
    }

    /// With one more fact.
    public Section withFact(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Section(subject, more, layers, trials);
    }

    private static Map<String, String> facts(SandboxConfig config) {
        Limits limits = config.limits();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "policy",
                config.policy().name()
                        + (config.policy().isEnforced()
                                ? ", " + config.policy().modules().size() + " modules"
                                : ""));
        facts.put("isolation", config.isolation().name().toLowerCase(Locale.ROOT));
        facts.put("wall time", seconds(limits.wallTime().toMillis()));
        facts.put("CPU time", seconds(limits.cpuTime().toMillis()));
        facts.put("memory", limits.memoryMebibytes() + " MiB");
        facts.put("output", limits.stdoutBytesMax() + " and " + limits.stderrBytesMax() + " bytes");
        facts.put("value", limits.resultBytesMax() + " bytes, " + limits.resultDepthMax() + " levels");
        return facts;
    }

    private static String seconds(long millis) {
        return (double) millis / MILLIS_PER_SECOND + " s";
    }

    /// A line of the table.
    ///
    /// @param counts attempts by what became of them
    /// @param layers attempts by the layer that answered
    record Row(Map<Containment, Integer> counts, SortedMap<String, Integer> layers) {
        int attempts() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int count(Containment containment) {
            return counts.getOrDefault(containment, 0);
        }

        boolean reached() {
            return count(Containment.REACHED) > 0;
        }

        private void add(Trial trial) {
            counts.merge(trial.containment(), 1, Integer::sum);
            layers.merge(trial.layer(), 1, Integer::sum);
        }
    }

    /// The table, by capability in the order of their names' declaration.
    SortedMap<Capability, Row> rows() {
        SortedMap<Capability, Row> rows = new TreeMap<>();
        for (Trial trial : trials) {
            rows.computeIfAbsent(trial.capability(), capability -> emptyRow()).add(trial);
        }
        return rows;
    }

    /// The capabilities that no attempt was after.
    Set<Capability> untried() {
        Set<Capability> untried = EnumSet.allOf(Capability.class);
        trials.forEach(trial -> untried.remove(trial.capability()));
        return untried;
    }

    /// All of it in one line of the table.
    Row total() {
        Row total = emptyRow();
        trials.forEach(total::add);
        return total;
    }

    private static Row emptyRow() {
        return new Row(new EnumMap<>(Containment.class), new TreeMap<>());
    }

    /// The trials that got what they were after.
    public List<Trial> reached() {
        return trials.stream().filter(Trial::reached).toList();
    }

    /// One line for a person: how many attempts, how many of them reached something.
    public String verdict() {
        List<Trial> reached = reached();
        return reached.size() + " of " + trials.size() + " attempts reached what they were after";
    }
}
