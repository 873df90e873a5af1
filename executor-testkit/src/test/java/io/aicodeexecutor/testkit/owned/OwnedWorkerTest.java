package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.testkit.owned.Attempt.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that an owned worker tries, against the whole wall.
final class OwnedWorkerTest {
    /// One of how many attempts that kill is repeated as another user in the ordinary build.
    private static final int KILLS_IN = 8;

    private static final List<ThreadKind> KILLED_ON = List.of(ThreadKind.OLDER, ThreadKind.NEWER);

    private static OwnedSandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new OwnedSandbox(Set.of());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    static Stream<Attempt> whatIsRefused() {
        return Attempt.all().stream()
                .filter(attempt -> attempt.target() != Target.KERNEL && attempt.target() != Target.SIGHT);
    }

    static Stream<Attempt> whatKills() {
        return Attempt.all().stream().filter(attempt -> attempt.target() == Target.KERNEL);
    }

    static Stream<Attempt> whatIsSeen() {
        return Attempt.all().stream().filter(attempt -> attempt.target() == Target.SIGHT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsRefused(Attempt attempt) throws Exception {
        assertHeld(attempt, List.of(ThreadKind.values()));
        assertThat(sandbox.ground().traces()).isEmpty();
    }

    static Stream<Attempt> someOfWhatKills() {
        return whatKills().filter(attempt -> Math.floorMod(attempt.name().hashCode(), KILLS_IN) == 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("someOfWhatKills")
    void whatKillsDoesSoOnEveryThreadWhoeverTheHostIs(Attempt attempt) {
        assertHeld(attempt, KILLED_ON);
    }

    /// The one half on a thread that was there before the wall, the other on one that came after it.
    @Tag("many-workers")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatKills(Attempt attempt) {
        assertHeld(attempt, List.of(KILLED_ON.get(Math.floorMod(attempt.name().hashCode(), KILLED_ON.size()))));
    }

    @Tag("exhaustive")
    @ParameterizedTest(name = "{0}")
    @MethodSource("whatKills")
    void whatKillsDoesSoOnEveryThread(Attempt attempt) {
        assertHeld(attempt, KILLED_ON);
    }

    private static void assertHeld(Attempt attempt, List<ThreadKind> kinds) {
        for (ThreadKind kind : kinds) {
            String answer = sandbox.attempt(attempt, kind);
            assertThat(attempt.isHeld(answer))
                    .as("%s on %s: %s", attempt, kind, answer)
                    .isTrue();
        }
    }

    /// Where this host does not offer a layer, that is what must be reported.
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsSeen(Attempt attempt) throws Exception {
        if (sandbox.layer(attempt.layer()).applied()) {
            assertHeld(attempt, List.of(ThreadKind.values()));
        } else {
            assertThat(sandbox.layer(attempt.layer()).supported()).isFalse();
            assertThat(sandbox.layer(attempt.layer()).value()).isNotEmpty();
        }
    }
}
