package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.MCPSandbox;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.QueueFullException;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.SandboxStatus;
import io.aicodeexecutor.Tool;
import io.aicodeexecutor.text.UntrustedText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Does the steps of a [RequestSequence], and checks after each. Not thread-safe.
final class SequenceRun implements AutoCloseable {
    private static final Duration LITTLE_TIME = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String SCHEMA = """
            {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}""";

    private static final String LONGER = "total = 0\nfor n in range(300000):\n    total += n\n_ = 42";
    private static final String ENDLESS = "while True:\n    pass";
    private static final String GROWING = "held = []\nwhile True:\n    held.append(bytearray(1000000))";

    private final SandboxConfig config;
    private final Queue<CompletableFuture<ExecutionResult>> begun = new ArrayDeque<>();
    private @Nullable MCPSandbox sandbox;
    private boolean closed;

    SequenceRun(SandboxConfig config) {
        this.config = config;
    }

    void step(RequestSequence.Step step) {
        MCPSandbox opened = sandbox;
        if (step == RequestSequence.Step.OPEN) {
            open();
        } else if (opened == null) {
            return;
        } else if (closed) {
            assertRefuses(opened);
        } else {
            step(step, opened);
        }
        assertServesOrIsClosed();
    }

    private void step(RequestSequence.Step step, MCPSandbox opened) {
        switch (step) {
            case OPEN -> {}
            case RUN -> expect(opened, "21 * 2", Outcome.COMPLETED);
            case RUN_ASYNC -> begun.add(opened.executeAsync(ExecutionRequest.of(LONGER)));
            case CANCEL -> cancel();
            case AWAIT -> await(EnumSet.of(Outcome.COMPLETED));
            case CALL_TOOL -> callTool(opened);
            case RAISE -> expect(opened, "1 / 0", Outcome.RAISED);
            case REFUSE -> expect(opened, "(", Outcome.REJECTED, Outcome.RAISED);
            case TIME_OUT -> expect(opened, ENDLESS, Outcome.TIMED_OUT, Outcome.CPU_LIMIT);
            case EXHAUST_MEMORY -> expect(opened, GROWING, Outcome.MEMORY_LIMIT, Outcome.TIMED_OUT, Outcome.CPU_LIMIT);
            case CLOSE -> {
                opened.close();
                closed = true;
                await(EnumSet.of(Outcome.COMPLETED, Outcome.CANCELLED));
            }
        }
    }

    private void open() {
        if (sandbox == null || closed) {
            MCPSandbox opened = new MCPSandbox(
                    config, List.of(Tool.of("echo", "Says it again.", SCHEMA, arguments -> arguments.get("text"))));
            sandbox = opened;
            closed = false;
            opened.initialize();
        }
    }

    private void expect(MCPSandbox opened, String source, Outcome first, Outcome... more) {
        boolean hasLittleTime = config.limits().wallTime().compareTo(LITTLE_TIME) <= 0;
        boolean isEndless = source.equals(ENDLESS) || source.equals(GROWING);
        ExecutionRequest request = ExecutionRequest.of(source);
        ExecutionRequest timed = isEndless && !hasLittleTime ? request.withWallTime(LITTLE_TIME) : request;
        try {
            assertAllowed(timed, opened.execute(timed), EnumSet.of(first, more));
        } catch (QueueFullException full) {
            assertThat(begun).as(full.getMessage()).isNotEmpty();
        }
    }

    private void callTool(MCPSandbox opened) {
        boolean mayCall = config.limits().toolCallsMax() > 0;
        expect(opened, "assert tools.echo(text=\"again\") == \"again\"", mayCall ? Outcome.COMPLETED : Outcome.RAISED);
    }

    private void assertAllowed(ExecutionRequest request, ExecutionResult result, Set<Outcome> outcomes) {
        Set<Outcome> allowed = EnumSet.copyOf(outcomes);
        allowed.addAll(Tightness.outcomes(config.limits()));
        if (result.outcome() == Outcome.REJECTED && refuses(request)) {
            allowed.add(Outcome.REJECTED);
        }
        String told = UntrustedText.lines(result.toString());
        assertThat(result.outcome()).as(told).isIn(allowed);
        ResultContract.check(result, request, config.limits());
    }

    /// A policy may forbid what a step makes use of.
    private boolean refuses(ExecutionRequest request) {
        return !new CodeValidator(config.policy(), config.limits())
                .validate(request.untrustedSource())
                .isAccepted();
    }

    private void cancel() {
        CompletableFuture<ExecutionResult> first = begun.poll();
        if (first != null && first.cancel(true)) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(first::join);
        }
    }

    /// Ends the waiting for all that was begun.
    private void await(Set<Outcome> allowed) {
        for (CompletableFuture<ExecutionResult> future = begun.poll(); future != null; future = begun.poll()) {
            try {
                assertAllowed(
                        ExecutionRequest.of(LONGER),
                        future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join(),
                        allowed);
            } catch (CompletionException failure) {
                boolean everEnded = !(failure.getCause() instanceof TimeoutException);
                assertThat(everEnded).as("a program that was begun has an end").isTrue();
                assertThat(failure.getCause()).isInstanceOf(SandboxException.class);
            }
        }
    }

    private void assertServesOrIsClosed() {
        MCPSandbox opened = sandbox;
        if (opened == null) {
            return;
        }
        if (closed) {
            assertRefuses(opened);
            return;
        }
        SandboxStatus status = opened.status();
        assertThat(status.busy()).as(status.toString()).isLessThanOrEqualTo(config.concurrentExecutionsMax());
        assertThat(status.queued()).as(status.toString()).isLessThanOrEqualTo(config.queueCapacity());
        expect(opened, "21 * 2", Outcome.COMPLETED);
    }

    private static void assertRefuses(MCPSandbox opened) {
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> opened.execute(ExecutionRequest.of("21 * 2")));
        assertThat(opened.executeAsync(ExecutionRequest.of("21 * 2")))
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(SandboxException.class);
    }

    /// Checks that no worker is left.
    static void assertNone(Collection<Long> workers) {
        assertThat(workers).as("workers left by closed sandboxes").isEmpty();
    }

    @Override
    public void close() {
        MCPSandbox opened = sandbox;
        if (opened != null) {
            opened.close();
            await(EnumSet.of(Outcome.COMPLETED, Outcome.CANCELLED));
        }
    }
}
