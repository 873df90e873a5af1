package io.aicodeexecutor.testkit.owned;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What a test has laid out on the host for attacks to reach for. Handed to the worker as a line of text.
///
/// @param hostPid the test's own process
/// @param workerPids the workers that are alive, the one that reads this among them
/// @param secretFile a file that everybody may read
/// @param openDirectory a directory that everybody may write to, with a file `victim` in it
/// @param port of a listener on loopback
/// @param abstractName of a listener in the abstract name space of Unix sockets
record Ground(
        long hostPid, List<Long> workerPids, String secretFile, String openDirectory, int port, String abstractName) {
    Ground {
        workerPids = List.copyOf(workerPids);
    }

    /// Stands for the pids of workers where there are none yet.
    private static final String NOBODY = "-";

    private static final String SEPARATOR = " ";

    /// On one line.
    String encode() {
        return String.join(
                SEPARATOR,
                Long.toString(hostPid),
                workerPids.isEmpty()
                        ? NOBODY
                        : workerPids.stream().map(String::valueOf).collect(Collectors.joining(",")),
                secretFile,
                openDirectory,
                Integer.toString(port),
                abstractName);
    }

    /// Another worker; the host itself where there is none.
    long siblingPid() {
        long own = ProcessHandle.current().pid();
        return workerPids.stream().filter(pid -> pid != own).findFirst().orElse(hostPid);
    }

    static Ground parse(List<String> words) {
        return new Ground(
                Long.parseLong(words.get(0)),
                Arrays.stream(words.get(1).split(",", -1))
                        .filter(pid -> !pid.equals(NOBODY))
                        .map(Long::valueOf)
                        .toList(),
                words.get(2),
                words.get(3),
                Integer.parseInt(words.get(4)),
                words.get(5));
    }
}
