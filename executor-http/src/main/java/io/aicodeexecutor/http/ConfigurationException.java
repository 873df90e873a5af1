package io.aicodeexecutor.http;

import java.io.Serial;
import java.util.List;

/// The configuration of the service is not acceptable; carries every fault at once.
public final class ConfigurationException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ConfigurationException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /// One sentence per fault: the variable, its value (never the token) and what is accepted.
    public List<String> faults() {
        return faults;
    }
}
