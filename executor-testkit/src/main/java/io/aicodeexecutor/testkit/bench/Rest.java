package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A pause until the whole machine is at rest: what one subject has left to do after its program, making the next
/// context, compiling, collecting, is not to be paid for by the subject whose turn is next.
final class Rest {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int WINDOW_MILLIS = 50;

    /// Of 10 ms each (USER_HZ), over all processors.
    private static final long BUSY_TICKS_MAX = 1;

    private Rest() {}

    /// Waits until all processors were idle for a moment.
    ///
    /// @param most a machine that others use is never at rest; then everybody waits as long as this
    static void await(Duration most) throws IOException, InterruptedException {
        long before = busyTicks(firstLine());
        for (long waited = 0; waited < most.toMillis(); waited += WINDOW_MILLIS) {
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
