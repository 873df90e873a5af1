package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.time.Duration;

/// Something that runs Python programs. [#run] is thread-safe, the rest is not.
interface Subject extends AutoCloseable {
    SubjectName name();

    /// Waits until it is at rest and as ready for the next program as it becomes.
    default void settle() throws InterruptedException {}

    /// Runs the work once.
    ///
    /// @param serial makes the program's text one that was never seen before
    /// @return nanoseconds of the whole call, as its caller sees them; the answer is checked afterwards
    /// @throws BenchException if the answer is wrong
    long run(Workload work, long serial) throws IOException, InterruptedException;

    /// Keeps some callers busy, each with one program after the other, for a time.
    ///
    /// @return programs that ended in each second
    default double rate(Workload work, int callers, Duration time) throws IOException, InterruptedException {
        return ClosedLoop.rate(callers, time, serial -> run(work, serial));
    }

    /// Ends it and whatever it started.
    @Override
    void close();
}
