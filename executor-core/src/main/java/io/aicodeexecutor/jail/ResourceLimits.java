package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// `prlimit64(2)` on the own process. Limits belong to the process, survive `execve`, and once lowered cannot be
/// raised.
final class ResourceLimits {
    /// A resource and its number (asm-generic/resource.h; the same on both machines).
    enum Resource {
        CPU(0),
        FSIZE(1),
        DATA(2),
        STACK(3),
        CORE(4),
        NPROC(6),
        NOFILE(7),
        MEMLOCK(8),
        AS(9),
        SIGPENDING(11),
        MSGQUEUE(12),
        NICE(13),
        RTPRIO(14);

        private final int number;

        Resource(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /// The two values of a limit; -1 is infinity.
    record Value(long soft, long hard) {}

    static final long INFINITY = -1;

    private static final long STRUCT_BYTES = 16;

    private final Kernel kernel;

    ResourceLimits(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Sets both values, for good.
    void lower(Resource resource, long value) {
        set(resource, new Value(value, value));
    }

    void set(Resource resource, Value value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(STRUCT_BYTES, Long.BYTES);
            limit.set(ValueLayout.JAVA_LONG, 0, value.soft());
            limit.set(ValueLayout.JAVA_LONG, Long.BYTES, value.hard());
            kernel.require("setrlimit(" + resource + ")", Call.PRLIMIT64, 0, resource.number(), limit.address(), 0);
        }
    }

    Value get(Resource resource) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(STRUCT_BYTES, Long.BYTES);
            kernel.require("getrlimit(" + resource + ")", Call.PRLIMIT64, 0, resource.number(), 0, limit.address());
            return new Value(limit.get(ValueLayout.JAVA_LONG, 0), limit.get(ValueLayout.JAVA_LONG, Long.BYTES));
        }
    }
}
