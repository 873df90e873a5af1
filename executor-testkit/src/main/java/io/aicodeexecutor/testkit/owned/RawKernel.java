package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.jail.Machine;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// System calls and machine instructions of an attacker's choosing. Results are the kernel's: a value of -4095 to -1 is
/// a negated error number. Thread-safe.
@SuppressWarnings("restricted") // an attacker makes native calls
final class RawKernel {
    private static final int ARGUMENTS_MAX = 6;
    private static final int PROT_READ_WRITE = 3;
    private static final int PROT_READ_EXEC = 5;
    private static final int MAP_PRIVATE_ANONYMOUS = 0x22;
    private static final long PAGE_BYTES = 4_096;

    private final boolean x86 = Machine.current() == Machine.X86_64;
    private final Linker linker = Linker.nativeLinker();
    private final StructLayout captureLayout = Linker.Option.captureStateLayout();
    private final MethodHandle syscall;
    private final long errnoOffset;

    RawKernel() {
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        this.errnoOffset = captureLayout.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
        this.syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    boolean isX86() {
        return x86;
    }

    /// Makes a call by its number on this machine; strings become addresses of their bytes.
    long call(long onX86, long onArm, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            long[] words = new long[ARGUMENTS_MAX];
            for (int i = 0; i < arguments.length; i++) {
                words[i] = word(arena, arguments[i]);
            }
            MemorySegment state = arena.allocate(captureLayout);
            long result = (long) syscall.invokeExact(
                    state, x86 ? onX86 : onArm, words[0], words[1], words[2], words[3], words[4], words[5]);
            return result == -1 ? -state.get(ValueLayout.JAVA_INT, errnoOffset) : result;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long word(Arena arena, Object argument) {
        return switch (argument) {
            case Long number -> number;
            case Integer number -> number;
            case String text ->
                arena.allocateFrom(text, StandardCharsets.ISO_8859_1).address();
            case byte[] bytes -> {
                MemorySegment copy = arena.allocate(Math.max(bytes.length, 1), Long.BYTES);
                MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
                yield copy.address();
            }
            default -> throw new IllegalArgumentException(String.valueOf(argument.getClass()));
        };
    }

    /// Reads a file with nothing but system calls.
    ///
    /// @return its first bytes as text, or the error number
    String read(String path) {
        long descriptor = call(257, 56, -100, path, 0, 0);
        if (descriptor < 0) {
            return answer(descriptor);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(PAGE_BYTES);
            long count = call(0, 63, descriptor, buffer.address(), PAGE_BYTES);
            if (count < 0) {
                return answer(count);
            }
            byte[] bytes = buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
            return "read:" + new String(bytes, StandardCharsets.ISO_8859_1);
        } finally {
            call(3, 57, descriptor);
        }
    }

    /// The host's name, by uname(2).
    ///
    /// @param fieldBytes of struct utsname
    String hostName(int fieldBytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment names = arena.allocate(6L * fieldBytes);
            long result = call(63, 160, names.address());
            return result < 0 ? answer(result) : names.getString(fieldBytes, StandardCharsets.ISO_8859_1);
        }
    }

    /// Runs instructions: writes them into memory, makes that executable, and jumps there.
    ///
    /// @return what they leave in the register of results
    long execute(byte[] code) {
        long memory = call(9, 222, 0, PAGE_BYTES, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
        if (memory < 0 && memory > -PAGE_BYTES) {
            return memory;
        }
        MemorySegment page = MemorySegment.ofAddress(memory).reinterpret(PAGE_BYTES);
        MemorySegment.copy(code, 0, page, ValueLayout.JAVA_BYTE, 0, code.length);
        long executable = call(10, 226, memory, PAGE_BYTES, PROT_READ_EXEC);
        if (executable < 0) {
            return executable;
        }
        MethodHandle function = linker.downcallHandle(page, FunctionDescriptor.of(ValueLayout.JAVA_INT));
        try {
            return (int) function.invokeExact();
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// What a result says: `ok`, or the error number, for example `errno 1`.
    static String answer(long result) {
        return result < 0 ? "errno " + -result : "ok";
    }
}
