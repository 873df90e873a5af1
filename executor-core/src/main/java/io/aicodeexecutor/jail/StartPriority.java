package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// The low priority of a worker that is started ahead of demand, until it is ready.
///
/// A nice value cannot be taken back without privilege, but that of a session's group of processes can (sched(7), "The
/// autogroup feature"): stage 0 lowers it and keeps the file open over `execve`, since Landlock lets nothing be opened
/// for writing, and the worker restores it and closes the file before it is sealed. The kernel looks at it where
/// sessions are grouped (`sched_autogroup_enabled`) and no control group for processors is in use; elsewhere nothing
/// comes of it.
final class StartPriority {
    /// The name under which stage 0 tells the worker the descriptor.
    static final String NAME = "start_priority";

    private static final String FILE = "/proc/self/autogroup";
    private static final int AT_FDCWD = -100;
    private static final int O_WRONLY = 1;
    private static final int F_SETFD = 2;

    /// A tenth of the usual share, roughly.
    private static final String LOW = "10";

    private static final String USUAL = "0";

    /// The kernel lets a process change it ten times a second, all processes without privilege counted together.
    private static final int TRIES = 50;

    private static final long PAUSE_MILLIS = 20;

    private final Kernel kernel;

    StartPriority(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Lowers that of this process's session, which must be its own.
    ///
    /// @return the descriptor to restore it by; empty where the kernel does not offer this
    OptionalInt lower() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(FILE);
            long descriptor = kernel.call(Call.OPENAT, AT_FDCWD, path.address(), O_WRONLY, 0);
            if (descriptor < 0) {
                return OptionalInt.empty();
            }
            if (write((int) descriptor, LOW) < 0) {
                kernel.call(Call.CLOSE, descriptor);
                return OptionalInt.empty();
            }
            return OptionalInt.of((int) descriptor);
        }
    }

    /// Keeps the descriptor over `execve`, after all were marked to be closed by it.
    void keep(int descriptor) {
        kernel.require("fcntl(F_SETFD)", Call.FCNTL, descriptor, F_SETFD, 0);
    }

    /// Makes it the usual one again, and closes the descriptor.
    ///
    /// @throws JailException if the kernel refuses it
    void restore(int descriptor) {
        long result = write(descriptor, USUAL);
        for (int tries = 1; result == -Errno.EAGAIN && tries < TRIES; tries++) {
            pause();
            result = write(descriptor, USUAL);
        }
        if (result < 0) {
            throw JailException.of("restoring the priority", result);
        }
        kernel.require("close", Call.CLOSE, descriptor);
    }

    private long write(int descriptor, String value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(value, StandardCharsets.US_ASCII);
            return kernel.call(Call.WRITE, descriptor, text.address(), value.length());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new JailException("interrupted");
        }
    }
}
