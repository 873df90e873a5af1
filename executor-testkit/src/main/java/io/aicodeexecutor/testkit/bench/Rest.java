package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A pause until the whole machine is at rest: what one subject has left to do after its program, making the next
/// context, compiling, collecting, is not to be paid for by the subject whose turn is next.
final class Rest {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int WINDOW_MILLIS = 50;

    /// Of 10 ms each (USER_HZ), over all processors.
    private static final long BUSY_TICKS_MAX = 1;

    /// A machine that others use is never at rest; then everybody waits as long.
    private static final int WINDOWS_MAX = 40;

    private Rest() {}

    /// Waits until all processors were idle for a moment, for two seconds at most.
    static void await() throws IOException, InterruptedException {
        long before = busyTicks(firstLine());
        for (int i = 0; i < WINDOWS_MAX; i++) {
            TimeUnit.MILLISECONDS.sleep(WINDOW_MILLIS);
            long now = busyTicks(firstLine());
            if (now - before <= BUSY_TICKS_MAX) {
                return;
            }
            before = now;
        }
    }

    private static String firstLine() throws IOException {
        try (var lines = Files.lines(STAT, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().orElseThrow(() -> new IOException(STAT + " is empty"));
        }
    }

    /// What all processors together were busy with so far, by the line of proc_stat(5) that begins with `cpu`: user,
    /// nice, system, not idle and iowait, then irq, softirq and steal.
    static long busyTicks(String line) {
        String[] fields = line.trim().split(" +", -1);
        long busy = 0;
        for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
            busy += Long.parseLong(fields[field]);
        }
        return busy;
    }
}
