package io.aicodeexecutor.testkit.owned;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// What a lying worker does to its own process, past the JVM: bound before the seal.
final class OwnProcess {
    static final int STDIN = 0;
    static final int STDOUT = 1;

    private final MethodHandle raise = bound("raise");
    // the JVM's own way puts another file in the place of a standard one, and may not open that
    private final MethodHandle close = bound("close");

    @SuppressWarnings("restricted") // a worker that is owned calls what it likes
    private static MethodHandle bound(String function) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(function),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }

    /// Sends a signal to this process.
    void raise(int signal) {
        call(raise, signal);
    }

    /// Closes a descriptor.
    void close(int descriptor) {
        call(close, descriptor);
    }

    private static void call(MethodHandle function, int argument) {
        try {
            int result = (int) function.invokeExact(argument);
            if (result != 0) {
                throw new IllegalStateException("a call gave " + result);
            }
        } catch (Throwable refused) {
            throw new IllegalStateException("a call failed", refused);
        }
    }
}
