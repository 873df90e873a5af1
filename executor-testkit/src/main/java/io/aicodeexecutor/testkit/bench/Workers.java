package io.aicodeexecutor.testkit.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The workers of a sandbox of this process: its children that were not there before the sandbox was opened.
/// While one is in use, nothing else may start processes.
final class Workers {
    private final Set<Long> others;

    private Workers(Set<Long> others) {
        this.others = others;
    }

    /// To be called before the sandbox is opened.
    static Workers before() {
        return new Workers(
                ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet()));
    }

    /// Those that live now.
    List<ProcessHandle> now() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !others.contains(child.pid()))
                .toList();
    }

    /// The only one.
    ProcessHandle one() {
        List<ProcessHandle> now = now();
        if (now.size() != 1) {
            throw new BenchException("There are " + now.size() + " workers where one was expected.");
        }
        return now.getFirst();
    }
}
