package io.aicodeexecutor.testkit.bench;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How much is measured.
///
/// @param rows the groups of rows
/// @param subjects of latency and throughput
/// @param brief leaves out what is slow to start
/// @param warmUps rounds that come first and do not count
/// @param rounds samples of each latency and subject
/// @param restMost how long a machine that does not come to rest is waited for before each latency
/// @param slowEvery of a subject that needs a new worker for each program, only every so many rounds
/// @param callers how many callers at a time, for throughput
/// @param slices into which each throughput is cut, so that subjects can take turns
/// @param slice how long one is
/// @param warmUp how long a subject that becomes faster with every program runs before its first slice of throughput
/// @param starts first workers
/// @param coldStarts first workers without a worker image
/// @param kills programs that are killed at their deadline, and as many that are cancelled
/// @param toolPrograms programs that call a tool 200 times
/// @param memorySamples how often resident memory is read
/// @param computeRuns runs of each compute program
record Plan(
        Set<RowGroup> rows,
        Set<SubjectName> subjects,
        boolean brief,
        int warmUps,
        int rounds,
        Duration restMost,
        int slowEvery,
        List<Integer> callers,
        int slices,
        Duration slice,
        Duration warmUp,
        int starts,
        int coldStarts,
        int kills,
        int toolPrograms,
        int memorySamples,
        int computeRuns) {
    private static final Set<SubjectName> ALL = EnumSet.allOf(SubjectName.class);
    private static final Set<SubjectName> BRIEF = EnumSet.complementOf(EnumSet.of(SubjectName.EMBEDDED_PER_EXECUTION));
    private static final int FULL_SLICES = 6;
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    /// The usual number.
    static final int ROUNDS = 100;

    /// With `--quick`.
    static final int ROUNDS_QUICK = 6;

    /// The usual numbers of callers.
    static final List<Integer> CALLERS = List.of(1, 2, 4, 8);

    /// With `--quick`.
    static final List<Integer> CALLERS_QUICK = List.of(2);

    Plan {
        rows = Set.copyOf(rows);
        subjects = Set.copyOf(subjects);
        callers = List.copyOf(callers);
    }

    /// The subjects in the order of the table.
    List<SubjectName> lineup() {
        return subjects.stream().sorted().toList();
    }

    /// Everything; takes an hour or more.
    ///
    /// @param rounds of each latency and subject; where there are fewer than the usual ones, there is less of what
    ///     takes long elsewhere too
    /// @param callers the numbers of callers, for throughput
    /// @param throughputTime of each number of callers and subject
    static Plan full(Set<RowGroup> rows, int rounds, List<Integer> callers, Duration throughputTime) {
        return new Plan(
                rows,
                ALL,
                false,
                30,
                rounds,
                Duration.ofSeconds(2),
                5,
                callers,
                FULL_SLICES,
                throughputTime.dividedBy(FULL_SLICES),
                WARM_UP,
                part(10, rounds),
                part(2, rounds),
                part(20, rounds),
                part(10, rounds),
                part(10, rounds),
                part(5, rounds));
    }

    private static int part(int usual, int rounds) {
        return Math.clamp(Math.ceilDiv((long) usual * rounds, ROUNDS), 1, usual);
    }

    /// One to four minutes in all: nothing that waits for new workers again and again.
    static Plan quick(Set<RowGroup> rows, int rounds, List<Integer> callers, Duration throughputTime) {
        return new Plan(
                rows,
                BRIEF,
                true,
                2,
                rounds,
                Duration.ofMillis(250),
                6,
                callers,
                1,
                throughputTime,
                throughputTime.dividedBy(2),
                1,
                0,
                2,
                2,
                1,
                1);
    }
}
