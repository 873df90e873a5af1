package io.aicodeexecutor.jail;

import io.aicodeexecutor.jail.SeccompProgram.Instruction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Runs the subset of classic BPF that our filters use, as the kernel would, over one `struct seccomp_data`.
final class BpfInterpreter {
    private BpfInterpreter() {}

    static int run(List<Instruction> program, int architecture, int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(SeccompProgram.OFFSET_NUMBER, number);
        data.putInt(SeccompProgram.OFFSET_ARCHITECTURE, architecture);
        for (int i = 0; i < arguments.length; i++) {
            data.putLong(SeccompProgram.OFFSET_ARGUMENTS + i * Long.BYTES, arguments[i]);
        }
        int accumulator = 0;
        int at = 0;
        while (true) {
            Instruction instruction = program.get(at);
            at++;
            switch (instruction.code()) {
                case SeccompProgram.LOAD_WORD -> accumulator = data.getInt(instruction.operand());
                case SeccompProgram.AND -> accumulator &= instruction.operand();
                case SeccompProgram.JUMP_EQUAL ->
                    at += accumulator == instruction.operand() ? instruction.jumpIfTrue() : instruction.jumpIfFalse();
                case SeccompProgram.JUMP_GREATER_OR_EQUAL ->
                    at += Integer.compareUnsigned(accumulator, instruction.operand()) >= 0
                            ? instruction.jumpIfTrue()
                            : instruction.jumpIfFalse();
                case SeccompProgram.RETURN -> {
                    return instruction.operand();
                }
                default -> throw new AssertionError("not an instruction of ours: " + instruction);
            }
        }
    }
}
