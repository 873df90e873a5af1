package io.aicodeexecutor.jail;

import static io.aicodeexecutor.jail.SeccompRule.Condition.hasAll;
import static io.aicodeexecutor.jail.SeccompRule.Condition.hasNone;
import static io.aicodeexecutor.jail.SeccompRule.Condition.is;
import static io.aicodeexecutor.jail.SeccompRule.Condition.isInt;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The allow-list of system calls of a sealed worker: what a running JVM needs to compute, to read its own library
/// and to talk over three pipes. What no JVM does kills the process; everything else fails with EPERM.
final class Seccomp {
    private static final int SET_MODE_FILTER = 1;
    private static final int FILTER_FLAG_TSYNC = 1;

    private static final long O_WRONLY_RDWR_CREAT_TRUNC_APPEND_TMPFILE = 01 | 02 | 0100 | 01000 | 02000 | 020000000;
    private static final long CLONE_VM_FS_FILES_SIGHAND_THREAD = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000;
    private static final long CLONE_NEW_NAMESPACES = 0x7E020000L | 0x80L;
    private static final int RLIMIT_CPU = ResourceLimits.Resource.CPU.number();

    /// Calls whose arguments do not matter.
    private static final Set<Call> PLAIN = EnumSet.range(Call.FUTEX, Call.EXIT_GROUP);

    /// Calls that nobody makes by mistake.
    private static final Set<Call> KILLING = EnumSet.range(Call.PTRACE, Call.PERSONALITY);

    /// Those of the plain ones that have a rule of their own.
    private static final Set<Call> CONDITIONAL = EnumSet.of(
            Call.OPENAT, Call.OPEN, Call.CLONE, Call.CLONE3, Call.PRCTL, Call.PRLIMIT64, Call.KILL, Call.TGKILL);

    private final Kernel kernel;

    Seccomp(Kernel kernel) {
        this.kernel = kernel;
    }

    /// The rules of a sealed worker.
    ///
    /// @param pid the worker's own process id, the only one it may signal
    static List<SeccompRule> rules(int pid) {
        List<SeccompRule> rules = new ArrayList<>();
        for (Call call : PLAIN) {
            if (!CONDITIONAL.contains(call)) {
                rules.add(SeccompRule.allow(call));
            }
        }
        rules.add(SeccompRule.allowIf(Call.OPENAT, hasNone(2, O_WRONLY_RDWR_CREAT_TRUNC_APPEND_TMPFILE)));
        rules.add(SeccompRule.allowIf(Call.OPEN, hasNone(1, O_WRONLY_RDWR_CREAT_TRUNC_APPEND_TMPFILE)));
        rules.add(SeccompRule.allowIf(
                Call.CLONE, hasAll(0, CLONE_VM_FS_FILES_SIGHAND_THREAD), hasNone(0, CLONE_NEW_NAMESPACES)));
        // glibc tries clone3 first, whose flags a filter cannot see, and falls back on this answer
        rules.add(SeccompRule.refuse(Call.CLONE3, Errno.ENOSYS));
        rules.add(SeccompRule.allowIf(Call.PRCTL, isInt(0, ProcessControl.PR_SET_NAME)));
        rules.add(SeccompRule.allowIf(Call.PRCTL, isInt(0, ProcessControl.PR_SET_VMA)));
        rules.add(SeccompRule.allowIf(Call.PRCTL, isInt(0, ProcessControl.PR_GET_NO_NEW_PRIVS)));
        rules.add(SeccompRule.allowIf(Call.PRCTL, isInt(0, ProcessControl.PR_GET_DUMPABLE)));
        rules.add(SeccompRule.allowIf(Call.PRCTL, isInt(0, ProcessControl.PR_GET_PDEATHSIG)));
        rules.add(SeccompRule.allowIf(Call.PRCTL, isInt(0, ProcessControl.PR_GET_SECUREBITS)));
        // reading limits, and setting the own CPU limit before each program
        rules.add(SeccompRule.allowIf(Call.PRLIMIT64, isInt(0, 0), is(2, 0)));
        rules.add(SeccompRule.allowIf(Call.PRLIMIT64, isInt(0, 0), isInt(1, RLIMIT_CPU)));
        rules.add(SeccompRule.allowIf(Call.KILL, isInt(0, pid)));
        rules.add(SeccompRule.allowIf(Call.TGKILL, isInt(0, pid)));
        KILLING.forEach(call -> rules.add(SeccompRule.kill(call)));
        return rules;
    }

    /// Installs the rules on every thread of this process.
    void install(List<SeccompRule> rules) {
        install(rules, FILTER_FLAG_TSYNC);
    }

    /// Installs the rules on the calling thread only.
    void installOnThisThread(List<SeccompRule> rules) {
        install(rules, 0);
    }

    private void install(List<SeccompRule> rules, int flags) {
        List<SeccompProgram.Instruction> program = SeccompProgram.compile(kernel.machine(), rules);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate((long) program.size() * Long.BYTES, Long.BYTES);
            for (int i = 0; i < program.size(); i++) {
                write(code.asSlice((long) i * Long.BYTES, Long.BYTES), program.get(i));
            }
            MemorySegment header = arena.allocate(2L * Long.BYTES, Long.BYTES);
            header.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
            header.set(ValueLayout.JAVA_LONG, Long.BYTES, code.address());
            long result = kernel.require(
                    "seccomp(SECCOMP_SET_MODE_FILTER)", Call.SECCOMP, SET_MODE_FILTER, flags, header.address());
            if (result != 0) {
                throw new JailException("seccomp could not be installed on thread " + result);
            }
        }
    }

    /// Writes one `struct sock_filter`.
    private static void write(MemorySegment slot, SeccompProgram.Instruction instruction) {
        slot.set(ValueLayout.JAVA_SHORT, 0, (short) instruction.code());
        slot.set(ValueLayout.JAVA_BYTE, 2, (byte) instruction.jumpIfTrue());
        slot.set(ValueLayout.JAVA_BYTE, 3, (byte) instruction.jumpIfFalse());
        slot.set(ValueLayout.JAVA_INT, 4, instruction.operand());
    }
}
