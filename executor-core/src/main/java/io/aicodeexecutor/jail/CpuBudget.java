package io.aicodeexecutor.jail;

import io.aicodeexecutor.jail.ResourceLimits.Resource;
import io.aicodeexecutor.jail.ResourceLimits.Value;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// RLIMIT_CPU of the own process, set anew for each program: past it the kernel ends the process with SIGXCPU.
///
/// The kernel counts whole seconds of the whole process, in ticks; the budget is therefore rounded up, never down, and
/// an eighth is added. Only the soft value is used: an owned worker could lift it, which is why the host watches from
/// outside, by a clock that is exact.
public final class CpuBudget {
    /// The clock that the kernel holds RLIMIT_CPU against: user and system time of the own process, counted in ticks
    /// (`CPUCLOCK_PROF` of process 0 in the kernel's `include/linux/posix-timers_types.h`). It is not
    /// CLOCK_PROCESS_CPUTIME_ID, which was seen to fall behind it by half a second in 24, and on a busy machine
    /// by 11 in 196: counted from that one, a budget of a second was used up before a program began.
    private static final int CPUCLOCK_PROF_OF_PROCESS = ~0 << 3;

    /// For so many seconds of a budget there is one more: the ticks of a busy machine run ahead by one in eighteen.
    private static final int SECONDS_PER_TICKS_AHEAD = 8;

    private final Kernel kernel;
    private final ResourceLimits limits;
    private final long hard;

    /// @throws JailException if the kernel does not tell the hard value, which nothing changes any more
    public CpuBudget(Kernel kernel) {
        this.kernel = kernel;
        this.limits = new ResourceLimits(kernel);
        this.hard = limits.get(Resource.CPU).hard();
    }

    /// Gives the process this many more seconds of CPU time from now on, an eighth more, rounded up, and what is left
    /// of the second that it is in.
    public void grant(int seconds) {
        set(usedSecondsRoundedUp() + seconds + Math.ceilDiv(seconds, SECONDS_PER_TICKS_AHEAD));
    }

    /// Lifts the limit, between programs.
    public void lift() {
        set(ResourceLimits.INFINITY);
    }

    private void set(long soft) {
        boolean below = hard == ResourceLimits.INFINITY || (soft != ResourceLimits.INFINITY && soft < hard);
        limits.set(Resource.CPU, new Value(below ? soft : hard, hard));
    }

    private long usedSecondsRoundedUp() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(2L * Long.BYTES, Long.BYTES);
            kernel.require("clock_gettime", Call.CLOCK_GETTIME, CPUCLOCK_PROF_OF_PROCESS, time.address());
            return time.get(ValueLayout.JAVA_LONG, 0) + 1;
        }
    }
}
