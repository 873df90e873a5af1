package io.aicodeexecutor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Tool;
import io.aicodeexecutor.ToolCall;
import io.aicodeexecutor.ToolCall.Status;
import io.aicodeexecutor.tools.ToolAnswer.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How a session ends while a tool runs.
@Timeout(30)
class ToolSessionEndTest {
    private static final Refusal ENDED = new Refusal("the execution has ended");

    private final CountDownLatch toolRuns = new CountDownLatch(1);
    private final CountDownLatch toolWasInterrupted = new CountDownLatch(1);

    private @Nullable Object neverReturn() throws InterruptedException {
        toolRuns.countDown();
        try {
            new CountDownLatch(1).await();
            return null;
        } catch (InterruptedException interrupt) {
            toolWasInterrupted.countDown();
            throw interrupt;
        }
    }

    @Test
    void closingInterruptsAToolThatNeverReturnsAndLetsItsCallerGo() throws Exception {
        ToolSession session = Tools.session(arguments -> neverReturn());
        CompletableFuture<ToolAnswer> answer = CompletableFuture.supplyAsync(() -> session.call("x", "{}"));
        toolRuns.await();

        session.close();

        assertThat(session.record()).extracting(ToolCall::status).containsExactly(Status.UNFINISHED);
        assertThat(answer.get()).isEqualTo(ENDED);
        toolWasInterrupted.await();
        assertThat(session.record()).hasSize(1);
    }

    @Test
    void interruptingTheCallerAbandonsTheTool() throws Exception {
        AtomicReference<ToolAnswer> answer = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        ToolSession session = Tools.session(arguments -> neverReturn());
        Thread caller = Thread.ofVirtual().start(() -> {
            answer.set(session.call("x", "{}"));
            flag.set(Thread.currentThread().isInterrupted());
        });
        toolRuns.await();

        caller.interrupt();
        caller.join();

        assertThat(answer.get()).isEqualTo(ENDED);
        assertThat(flag.get()).isTrue();
        assertThat(session.record()).extracting(ToolCall::status).containsExactly(Status.UNFINISHED);
        toolWasInterrupted.await();
    }

    @Test
    void aToolThatIgnoresTheInterruptHoldsUpNobody() throws Exception {
        CompletableFuture<Boolean> release = new CompletableFuture<>();
        CompletableFuture<Boolean> toolEnded = new CompletableFuture<>();
        ToolSession session = Tools.session(arguments -> {
            toolRuns.countDown();
            release.join();
            toolEnded.complete(true);
            return "too late";
        });
        CompletableFuture<ToolAnswer> answer = CompletableFuture.supplyAsync(() -> session.call("x", "{}"));
        toolRuns.await();

        session.close();

        assertThat(answer.get()).isEqualTo(ENDED);
        release.complete(true);
        assertThat(toolEnded.get()).isTrue();
        assertThat(session.record()).extracting(ToolCall::status).containsExactly(Status.UNFINISHED);
    }

    @Test
    void aPatternThatBacktracksWithoutEndIsStoppedByTheEndOfTheExecution() throws Exception {
        Tool tool = Tool.of("x", "", """
                {"type": "object", "properties": {"a": {"pattern": "^(a|aa)+\\\\1?b$"}}}""", arguments -> null);
        ToolSession session = new ToolRegistry(List.of(tool), false, Limits.DEFAULTS).open();
        CompletableFuture<ToolAnswer> answer =
                CompletableFuture.supplyAsync(() -> session.call("x", "{\"a\": \"" + "a".repeat(200) + "\"}"));
        assertThat(answer).isNotCompleted();

        session.close();

        assertThat(answer.get()).isEqualTo(ENDED);
    }

    @Test
    void afterTheEndNothingIsCalledAndNothingIsRecorded() {
        ToolSession session = Tools.session(arguments -> "called");
        session.close();
        session.close();

        assertThat(session.call("x", "{}")).isEqualTo(ENDED);
        assertThat(session.record()).isEmpty();
    }

    @Test
    void oneSessionRunsOneCallAtATime() throws Exception {
        CompletableFuture<ToolSession> own = new CompletableFuture<>();
        CompletableFuture<Throwable> refused = new CompletableFuture<>();
        ToolSession session = Tools.session(arguments -> {
            try {
                return own.join().call("x", "{}");
            } catch (IllegalStateException reentrant) {
                refused.complete(reentrant);
                return "outer";
            }
        });
        own.complete(session);

        assertThat(session.call("x", "{}")).isEqualTo(new ToolAnswer.Result("\"outer\""));
        assertThat(refused.get()).hasMessage("a tool call of this session is running already");
        assertThat(session.record()).hasSize(1);
    }

    @Test
    void aToolMayUseAnotherSessionOfTheSameRegistry() {
        CompletableFuture<ToolRegistry> registry = new CompletableFuture<>();
        Tool inner = Tool.of("inner", "", Tools.ANY_OBJECT, arguments -> 1);
        Tool outer = Tool.of("outer", "", Tools.ANY_OBJECT, arguments -> {
            try (ToolSession session = registry.join().open()) {
                return session.call("inner", "{}") + "";
            }
        });
        registry.complete(new ToolRegistry(List.of(inner, outer), false, Limits.DEFAULTS));

        try (ToolSession session = registry.join().open()) {
            assertThat(session.call("outer", "{}")).isEqualTo(new ToolAnswer.Result("\"Result[json=1]\""));
            assertThat(session.record()).extracting(ToolCall::tool).containsExactly("outer");
        }
    }
}
