package io.aicodeexecutor.testkit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// The worker processes that this JVM has.
///
/// @param before those that were there earlier, and are another sandbox's
record WorkerProcesses(Set<Long> before) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    WorkerProcesses {
        before = Set.copyOf(before);
    }

    /// To be taken before a sandbox is opened.
    static WorkerProcesses now() {
        return new WorkerProcesses(alive());
    }

    /// Those that came since, and have not gone within a minute.
    Set<Long> left() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Set<Long> left = alive();
            left.removeAll(before);
            if (left.isEmpty() || System.nanoTime() > end) {
                return left;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Set<Long> alive() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(WorkerProcesses::isWorker)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /// A process that does not say what it is may be one.
    private static boolean isWorker(ProcessHandle child) {
        return child.info()
                .commandLine()
                .map(command -> command.contains("io.aicodeexecutor.jail.Stage0")
                        || command.contains("io.aicodeexecutor.worker.WorkerMain"))
                .orElse(true);
    }
}
