package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The one door to the kernel: libc's `syscall(2)`, called through `java.lang.foreign`.
///
/// Results follow the kernel's own convention: a value of -4095 to -1 is a negated error number. Thread-safe; a
/// call acts on the calling platform thread, which for several mechanisms (Landlock, identity, namespaces) is the
/// point.
public final class Kernel {
    private static final int ARGUMENTS_MAX = 6;

    private final Machine machine;
    private final MethodHandle syscall;
    private final StructLayout captureLayout;
    private final long errnoOffset;

    /// Binds `syscall(2)`.
    ///
    /// @throws JailException if this machine is neither x86-64 nor aarch64
    @SuppressWarnings("restricted") // this package is where native calls are made; see package-info
    public Kernel() {
        this.machine = Machine.current();
        this.captureLayout = Linker.Option.captureStateLayout();
        this.errnoOffset = captureLayout.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        this.syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    Machine machine() {
        return machine;
    }

    /// Makes one system call.
    ///
    /// @param arguments at most six; pointers as addresses of memory that outlives the call
    /// @return the result, or the negated error number
    long call(Call call, long... arguments) {
        int number = call.number(machine);
        if (number == Call.ABSENT) {
            return -Errno.ENOSYS;
        }
        return callNumber(number, arguments);
    }

    /// Makes one system call by number, for calls that only a test or a self-test makes.
    long callNumber(long number, long... arguments) {
        long[] a = new long[ARGUMENTS_MAX];
        System.arraycopy(arguments, 0, a, 0, arguments.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(captureLayout);
            long result = (long) syscall.invokeExact(state, number, a[0], a[1], a[2], a[3], a[4], a[5]);
            return result == -1 ? -state.get(ValueLayout.JAVA_INT, errnoOffset) : result;
        } catch (Throwable impossible) {
            throw new IllegalStateException("syscall(2) could not be called", impossible);
        }
    }

    /// Makes one system call that must not fail.
    ///
    /// @param what names the call in the message
    /// @throws JailException if it fails
    long require(String what, Call call, long... arguments) {
        long result = call(call, arguments);
        if (result < 0) {
            throw JailException.of(what, result);
        }
        return result;
    }
}
