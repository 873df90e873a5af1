package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.testkit.Remains;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Checks after a test class that nothing of it is left: no child process, thread, pipe or temporary file.
final class NothingLeft implements BeforeAllCallback, AfterAllCallback {
    private static final Remains NONE = new Remains(List.of());

    private Remains before = NONE;

    @Override
    public void beforeAll(ExtensionContext context) {
        before = Remains.now();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
        assertThat(before.newFiles()).as("temporary files left").isEmpty();
    }

    /// Waits until no child, thread of a sandbox or pipe is there.
    static void check() {
        NONE.assertNothingNewRuns();
    }

    /// Waits for a condition, with a deadline.
    static boolean eventually(BooleanSupplier condition) {
        return Remains.eventually(condition);
    }

    /// Process ids of the living children of this JVM.
    static Set<Long> children() {
        return Remains.children().stream().map(Long::valueOf).collect(Collectors.toSet());
    }
}
