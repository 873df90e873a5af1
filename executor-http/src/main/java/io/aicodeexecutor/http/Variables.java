package io.aicodeexecutor.http;

import io.aicodeexecutor.text.UntrustedText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads environment variables and collects every fault, so that all are reported at once. Not thread-safe.
///
/// A variable that is absent or blank has its default. After a fault the default stands in, so that reading can go
/// on; [#requireFaultless] ends it.
final class Variables {
    private static final int VALUE_SHOWN_MAX = 80;

    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The trimmed value; empty where the variable is absent or blank.
    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int whole(String name, int byDefault, int least, int most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below, with the same words as a number out of range
        }
        fault(name, value.get(), "a whole number from " + least + " to " + most);
        return byDefault;
    }

    double decimal(String name, double byDefault, double least, double most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return byDefault;
        }
        try {
            double number = Double.parseDouble(value.get());
            // NaN is in no range
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below, with the same words as a number out of range
        }
        fault(name, value.get(), "a number from " + least + " to " + most);
        return byDefault;
    }

    boolean flag(String name, boolean byDefault) {
        return choice(name, byDefault ? "true" : "false", List.of("true", "false"))
                .equals("true");
    }

    /// One of these words, in whatever case it was written.
    String choice(String name, String byDefault, List<String> accepted) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return byDefault;
        }
        for (String one : accepted) {
            if (one.toLowerCase(Locale.ROOT).equals(value.get().toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        fault(name, value.get(), String.join(", ", accepted));
        return byDefault;
    }

    Optional<Path> absolutePath(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(value.get());
            if (path.isAbsolute()) {
                return Optional.of(path);
            }
        } catch (InvalidPathException notAPath) {
            // reported below, with the same words as a relative path
        }
        fault(name, value.get(), "an absolute path");
        return Optional.empty();
    }

    /// Reports a value that may be shown.
    void fault(String name, String value, String accepted) {
        faults.add(name + " is \"" + UntrustedText.line(value, VALUE_SHOWN_MAX) + "\"; accepted: " + accepted);
    }

    /// Reports a value that may not be shown.
    void faultWithoutValue(String name, String fault, String accepted) {
        faults.add(name + " " + fault + "; accepted: " + accepted);
    }

    void requireFaultless() {
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
    }
}
