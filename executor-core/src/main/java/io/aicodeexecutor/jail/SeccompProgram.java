package io.aicodeexecutor.jail;

import java.util.ArrayList;
import java.util.List;

/// Compiles rules to classic BPF (linux/filter.h, linux/seccomp.h).
///
/// The program kills a process that calls through another architecture's table (i386 on x86-64) or the x32 one,
/// tries the rules in order, and refuses with EPERM what no rule allows.
final class SeccompProgram {
    // linux/seccomp.h
    static final int RETURN_KILL_PROCESS = 0x80000000;
    static final int RETURN_ERRNO = 0x00050000;
    static final int RETURN_ALLOW = 0x7fff0000;

    // linux/bpf_common.h: code = class | size or operation | source
    static final int LOAD_WORD = 0x20;
    static final int AND = 0x54;
    static final int JUMP_EQUAL = 0x15;
    static final int JUMP_GREATER_OR_EQUAL = 0x35;
    static final int RETURN = 0x06;

    // offsets within struct seccomp_data
    static final int OFFSET_NUMBER = 0;
    static final int OFFSET_ARCHITECTURE = 4;
    static final int OFFSET_ARGUMENTS = 16;

    private static final int X32_BIT = 0x40000000;
    private static final int LENGTH_MAX = 4096;

    /// One instruction of classic BPF.
    record Instruction(int code, int jumpIfTrue, int jumpIfFalse, int operand) {}

    private final List<Instruction> instructions = new ArrayList<>();

    private SeccompProgram() {}

    /// Compiles the rules for a machine; rules for calls that it does not have are left out.
    static List<Instruction> compile(Machine machine, List<SeccompRule> rules) {
        SeccompProgram program = new SeccompProgram();
        program.add(LOAD_WORD, 0, 0, OFFSET_ARCHITECTURE);
        program.add(JUMP_EQUAL, 1, 0, machine.auditArchitecture());
        program.add(RETURN, 0, 0, RETURN_KILL_PROCESS);
        program.add(LOAD_WORD, 0, 0, OFFSET_NUMBER);
        if (machine == Machine.X86_64) {
            program.add(JUMP_GREATER_OR_EQUAL, 0, 1, X32_BIT);
            program.add(RETURN, 0, 0, RETURN_KILL_PROCESS);
        }
        for (SeccompRule rule : rules) {
            int number = rule.call().number(machine);
            if (number != Call.ABSENT) {
                program.rule(number, rule);
            }
        }
        program.add(RETURN, 0, 0, RETURN_ERRNO | Errno.EPERM);
        if (program.instructions.size() > LENGTH_MAX) {
            throw new JailException("the seccomp filter has more instructions than the kernel takes");
        }
        return List.copyOf(program.instructions);
    }

    /// If this is the call and every condition holds: return the action. Otherwise go on behind the rule, with
    /// the number of the call loaded again.
    private void rule(int number, SeccompRule rule) {
        int action = rule.action();
        if (rule.conditions().isEmpty()) {
            add(JUMP_EQUAL, 0, 1, number);
            add(RETURN, 0, 0, action);
            return;
        }
        List<Instruction> body = new ArrayList<>();
        int length = rule.conditions().size() * 6 + 1;
        for (SeccompRule.Condition condition : rule.conditions()) {
            half(body, length, condition, 0);
            half(body, length, condition, 1);
        }
        body.add(new Instruction(RETURN, 0, 0, action));
        add(JUMP_EQUAL, 0, length, number);
        instructions.addAll(body);
        add(LOAD_WORD, 0, 0, OFFSET_NUMBER);
    }

    /// Tests the low (0) or high (1) half of an argument; both machines are little-endian.
    private static void half(List<Instruction> body, int length, SeccompRule.Condition condition, int half) {
        int shift = half * Integer.SIZE;
        int offset = OFFSET_ARGUMENTS + condition.argument() * Long.BYTES + half * Integer.BYTES;
        body.add(new Instruction(LOAD_WORD, 0, 0, offset));
        body.add(new Instruction(AND, 0, 0, (int) (condition.mask() >>> shift)));
        int behindTheRule = length - body.size() - 1;
        body.add(new Instruction(JUMP_EQUAL, 0, behindTheRule, (int) (condition.value() >>> shift)));
    }

    private void add(int code, int jumpIfTrue, int jumpIfFalse, int operand) {
        instructions.add(new Instruction(code, jumpIfTrue, jumpIfFalse, operand));
    }
}
