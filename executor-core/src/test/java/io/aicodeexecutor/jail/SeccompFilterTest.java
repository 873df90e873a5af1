package io.aicodeexecutor.jail;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.jail.SeccompProgram.Instruction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The filter as the kernel would run it, for both machines, on either.
final class SeccompFilterTest {
    private static final int PID = 4_711;
    private static final int REFUSED = SeccompProgram.RETURN_ERRNO | Errno.EPERM;
    private static final Set<Call> NEVER = EnumSet.range(Call.EXECVE, Call.LANDLOCK_RESTRICT_SELF);

    private static int ask(Machine machine, Call call, long... arguments) {
        return BpfInterpreter.run(program(machine), machine.auditArchitecture(), call.number(machine), arguments);
    }

    private static List<Instruction> program(Machine machine) {
        return SeccompProgram.compile(machine, Seccomp.rules(PID));
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void whatAJvmNeedsPasses(Machine machine) {
        for (Call call : List.of(Call.FUTEX, Call.READ, Call.WRITE, Call.MMAP, Call.MUNMAP, Call.EXIT_GROUP)) {
            assertThat(ask(machine, call)).as("%s", call).isEqualTo(SeccompProgram.RETURN_ALLOW);
        }
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void whatOnlyStageZeroMakesIsRefused(Machine machine) {
        for (Call call : NEVER) {
            assertThat(ask(machine, call)).as("%s", call).isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void everyNumberThatIsNotOnTheListIsRefused(Machine machine) {
        List<Integer> known = EnumSet.allOf(Call.class).stream()
                .map(call -> call.number(machine))
                .toList();
        List<Instruction> program = program(machine);
        for (int number = 0; number < 600; number++) {
            if (!known.contains(number)) {
                assertThat(BpfInterpreter.run(program, machine.auditArchitecture(), number))
                        .as("call %d", number)
                        .isEqualTo(REFUSED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void filesOpenForReadingOnly(Machine machine) {
        assertThat(ask(machine, Call.OPENAT, -100, 1, 0x80000)).isEqualTo(SeccompProgram.RETURN_ALLOW);
        for (long flags : new long[] {1, 2, 0100, 01000, 02000, 020000000 | 2}) {
            assertThat(ask(machine, Call.OPENAT, -100, 1, flags))
                    .as("flags %o", flags)
                    .isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void threadsStartAndProcessesDoNot(Machine machine) {
        long thread = 0x3d0f00;
        assertThat(ask(machine, Call.CLONE, thread)).isEqualTo(SeccompProgram.RETURN_ALLOW);
        assertThat(ask(machine, Call.CLONE, 17)).isEqualTo(REFUSED);
        assertThat(ask(machine, Call.CLONE, thread | 0x10000000)).isEqualTo(REFUSED);
        assertThat(ask(machine, Call.CLONE, 0x4111)).isEqualTo(REFUSED);
        assertThat(ask(machine, Call.CLONE3)).isEqualTo(SeccompProgram.RETURN_ERRNO | Errno.ENOSYS);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void signalsGoToTheOwnProcessOnly(Machine machine) {
        assertThat(ask(machine, Call.KILL, PID, 9)).isEqualTo(SeccompProgram.RETURN_ALLOW);
        assertThat(ask(machine, Call.TGKILL, PID, PID, 9)).isEqualTo(SeccompProgram.RETURN_ALLOW);
        for (long other : new long[] {0, 1, -1, PID + 1}) {
            assertThat(ask(machine, Call.KILL, other, 9)).isEqualTo(REFUSED);
            assertThat(ask(machine, Call.TGKILL, other, other, 9)).isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void limitsAreReadAndOnlyTheCpuLimitIsSet(Machine machine) {
        long pointer = 0x7000_0000_0000L;
        assertThat(ask(machine, Call.PRLIMIT64, 0, 7, 0, pointer)).isEqualTo(SeccompProgram.RETURN_ALLOW);
        assertThat(ask(machine, Call.PRLIMIT64, 0, 0, pointer, 0)).isEqualTo(SeccompProgram.RETURN_ALLOW);
        assertThat(ask(machine, Call.PRLIMIT64, 0, 7, pointer, 0)).isEqualTo(REFUSED);
        assertThat(ask(machine, Call.PRLIMIT64, 1, 0, pointer, 0)).isEqualTo(REFUSED);
        assertThat(ask(machine, Call.PRLIMIT64, 1, 7, 0, pointer)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void dumpableCannotBeSetBack(Machine machine) {
        assertThat(ask(machine, Call.PRCTL, ProcessControl.PR_SET_NAME, 1)).isEqualTo(SeccompProgram.RETURN_ALLOW);
        assertThat(ask(machine, Call.PRCTL, ProcessControl.PR_SET_DUMPABLE, 1)).isEqualTo(REFUSED);
    }

    @Test
    void anotherArchitectureAndTheX32TableKill() {
        int i386 = 0x40000003;
        assertThat(BpfInterpreter.run(program(Machine.X86_64), i386, 1)).isEqualTo(SeccompProgram.RETURN_KILL_PROCESS);
        assertThat(BpfInterpreter.run(program(Machine.X86_64), Machine.X86_64.auditArchitecture(), 0x40000000 | 1))
                .isEqualTo(SeccompProgram.RETURN_KILL_PROCESS);
        assertThat(BpfInterpreter.run(program(Machine.AARCH64), Machine.X86_64.auditArchitecture(), 64))
                .isEqualTo(SeccompProgram.RETURN_KILL_PROCESS);
    }
}
