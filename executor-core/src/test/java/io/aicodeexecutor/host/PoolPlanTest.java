package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.PoolSize;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.WorkerSlots.Slot;
import io.aicodeexecutor.host.WorkerSlots.State;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a pool decides, with workers that are never started.
final class PoolPlanTest {
    private static final long NOW = Duration.ofHours(1).toNanos();

    @AutoClose
    private final Deadlines deadlines = new Deadlines();

    private final WorkerSlots slots = new WorkerSlots();

    private static SandboxConfig config(UnaryOperator<SandboxConfig.Builder> change) {
        return change.apply(SandboxConfig.builder()).build();
    }

    private static PoolPlan plan(UnaryOperator<SandboxConfig.Builder> change) {
        return new PoolPlan(config(change));
    }

    private Slot add(State state, @Nullable String tenant, boolean lasting) {
        LaunchPlan never = new LaunchPlan(
                List.of("never"),
                Map.of(),
                Path.of("/"),
                new Frame.Setup(
                        1, new Frame.GuardRules(false, List.of(), List.of(), List.of(), List.of()), List.of(), "UTC"),
                new FrameBounds(1, 1, 1, 1),
                ControlGroups.find(),
                Duration.ZERO,
                1,
                new Expectations(0, 0, false, Set.of(), Set.of()));
        Slot slot = new Slot(lasting, 0);
        slot.state = state;
        slot.tenant = tenant;
        slots.add(new WorkerProcess("never-started", never, deadlines, new NoWatcher()), slot);
        return slot;
    }

    private static final class NoWatcher implements WorkerProcess.Watcher {
        @Override
        public List<Frame.LayerProof> proofsBefore() {
            return List.of();
        }

        @Override
        public void ready(WorkerProcess worker) {}

        @Override
        public void idle(WorkerProcess worker) {}

        @Override
        public void gone(WorkerProcess worker, Optional<SandboxException> failure) {}
    }

    @Test
    void theFirstWorkerIsStartedAloneAndSoonestReady() {
        PoolPlan plan = plan(config -> config);
        assertThat(plan.missing(slots, 0, true)).isEqualTo(1);
        assertThat(plan.startsLasting(slots, 0, true)).isFalse();
    }

    @Test
    void aheadOfDemandThereAreWorkersForAllPlacesAndAFreshOneOneAtATime() {
        PoolPlan plan = plan(config -> config.withConcurrentExecutionsMax(3));
        add(State.IDLE, null, false);
        assertThat(plan.missing(slots, 0, true)).isEqualTo(1);
        assertThat(plan.startsLasting(slots, 0, false)).isTrue();
        add(State.STARTING, null, true);
        assertThat(plan.missing(slots, 0, true)).isZero();
        slots.all().forEach(worker -> slots.get(worker).state = State.BUSY);
        slots.all().forEach(worker -> slots.get(worker).tenant = "a");
        assertThat(plan.missing(slots, 0, true)).isEqualTo(1);
        add(State.IDLE, null, true);
        assertThat(plan.missing(slots, 0, true)).isZero();
    }

    @Test
    void whoeverWaitsGetsTheWorkerThatIsReadySoonest() {
        PoolPlan plan = plan(config -> config.withConcurrentExecutionsMax(4));
        add(State.BUSY, "a", true);
        add(State.STARTING, null, true);
        assertThat(plan.startsLasting(slots, 1, false)).isFalse();
        assertThat(plan.missing(slots, 2, true))
                .isEqualTo(Math.min(2, Runtime.getRuntime().availableProcessors()) - 1);
        add(State.STARTING, null, false);
        assertThat(plan.missing(slots, 1, true)).isZero();
    }

    @Test
    void nothingIsStartedForWhoeverIsAboutToTakeAReadyWorker() {
        PoolPlan plan = plan(config -> config.withConcurrentExecutionsMax(1));
        add(State.IDLE, null, false);
        assertThat(plan.missing(slots, 1, true)).isZero();
    }

    @Test
    void neverAreThereMoreProcessesThanTheCeilingOfMemoryHolds() {
        int one = PoolSize.workerMebibytesMax(SandboxConfig.defaults().limits());
        PoolPlan plan = plan(config -> config.withConcurrentExecutionsMax(8).withPoolMemoryMebibytes(2 * one + 1));
        assertThat(plan.workersMax()).isEqualTo(2);
        add(State.BUSY, "a", true);
        add(State.ENDING, "b", true);
        assertThat(plan.missing(slots, 5, true)).isZero();
    }

    @Test
    void whileNoProgramsComeOnlyTheFloorIsKept() {
        PoolPlan plan = plan(config -> config.withConcurrentExecutionsMax(4).withWorkersMin(2));
        Slot rested = add(State.IDLE, null, true);
        add(State.IDLE, "a", true);
        assertThat(plan.missing(slots, 0, false)).isZero();
        assertThat(plan.isSuperfluous(rested, slots, NOW)).isFalse();
        add(State.IDLE, "b", true);
        assertThat(plan.isSuperfluous(rested, slots, NOW)).isTrue();
        rested.idleSinceNanos = NOW - Duration.ofMinutes(4).toNanos();
        assertThat(plan.isSuperfluous(rested, slots, NOW)).isFalse();
    }

    @Test
    void aWorkerIsSpentWhenAnotherIsReadyAndAtLastAfterAQuarterMore() {
        PoolPlan plan = plan(config -> config.withProgramsPerWorkerMax(100));
        Slot worker = add(State.BUSY, "a", true);
        worker.programs = 124;
        assertThat(plan.isSpent(worker, slots)).isFalse();
        worker.programs = 125;
        assertThat(plan.isSpent(worker, slots)).isTrue();
        worker.programs = 100;
        add(State.IDLE, null, true);
        assertThat(plan.isSpent(worker, slots)).isTrue();
        worker.programs = 99;
        assertThat(plan.isSpent(worker, slots)).isFalse();
    }

    @Test
    void aWorkerThatWasReadySoonestMakesRoomForOneThatLasts() {
        PoolPlan plan = plan(config -> config);
        Slot quick = add(State.BUSY, "a", false);
        quick.programs = 256;
        add(State.IDLE, null, false);
        assertThat(plan.isSpent(quick, slots)).isFalse();
        add(State.IDLE, null, true);
        assertThat(plan.isSpent(quick, slots)).isTrue();
    }

    @Test
    void soItDoesWhenItsProgramsComputeForSeconds() {
        PoolPlan plan = plan(config -> config);
        Slot quick = add(State.BUSY, "a", false);
        add(State.IDLE, null, true);
        for (int i = 0; i < 20; i++) {
            PoolPlan.note(quick, Duration.ofMillis(990)); // an ordinary program on a slow machine
        }
        assertThat(quick.programs).isEqualTo(20);
        assertThat(plan.isSpent(quick, slots)).isFalse();
        PoolPlan.note(quick, Duration.ofMillis(4_990));
        assertThat(plan.isSpent(quick, slots)).isFalse();
        PoolPlan.note(quick, Duration.ofSeconds(1));
        assertThat(plan.isSpent(quick, slots)).isTrue();
    }

    @Test
    void withoutAStockAWorkerThatWasReadySoonestServesAsLongAsAnyOther() {
        PoolPlan plan = plan(config -> config.withFreshWorkers(0));
        Slot quick = add(State.BUSY, "a", false);
        quick.programs = 2_999;
        assertThat(plan.isSpent(quick, slots)).isFalse();
        quick.programs = 3_000;
        assertThat(plan.isSpent(quick, slots)).isTrue();
    }

    @Test
    void oneProgramSpendsAWorkerWhereEachHasItsOwn() {
        PoolPlan plan = plan(config -> config.withIsolation(Isolation.PER_EXECUTION));
        Slot worker = add(State.BUSY, "a", true);
        worker.programs = 1;
        assertThat(plan.isSpent(worker, slots)).isTrue();
        assertThat(plan.workersMax()).isEqualTo(4);
    }

    @Test
    void aTenantThatRestsGivesWayToTheStock() {
        PoolPlan plan = plan(config -> config);
        Slot rested = add(State.IDLE, "a", true);
        add(State.IDLE, "b", true);
        assertThat(plan.givesWay(rested, slots, NOW)).isFalse();
        Slot third = add(State.BUSY, "c", true);
        assertThat(plan.givesWay(rested, slots, NOW)).isTrue();
        assertThat(plan.givesWay(third, slots, NOW)).isFalse();
        rested.idleSinceNanos = NOW - Duration.ofSeconds(29).toNanos();
        assertThat(plan.givesWay(rested, slots, NOW)).isFalse();
    }

    @Test
    void aTenantsOwnWorkerComesFirstThenAFreshOneThatLasts() {
        add(State.IDLE, null, false);
        add(State.IDLE, null, true);
        add(State.IDLE, "b", true);
        assertThat(slots.idleFor("a").map(slots::get).orElseThrow().lasting).isTrue();
        assertThat(slots.idleFor("b").map(slots::get).orElseThrow().tenant).isEqualTo("b");
    }
}
