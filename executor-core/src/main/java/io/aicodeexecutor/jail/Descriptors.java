package io.aicodeexecutor.jail;

/// Descriptors that the worker must not inherit.
final class Descriptors {
    private static final int FIRST_AFTER_STANDARD = 3;
    private static final int CLOSE_RANGE_CLOEXEC = 4;

    private final Kernel kernel;

    Descriptors(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Marks all but the three standard ones to be closed by `execve`; closing them at once would pull the
    /// class files from under this JVM.
    void closeOnExec() {
        kernel.require(
                "close_range", Call.CLOSE_RANGE, FIRST_AFTER_STANDARD, Integer.toUnsignedLong(-1), CLOSE_RANGE_CLOEXEC);
    }
}
