package io.aicodeexecutor.host;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Limits;
import java.time.Duration;

/// The limits of one request: those of the sandbox, or tighter ones.
final class Tightening {
    private Tightening() {}

    /// @throws IllegalArgumentException if the request asks for more than the sandbox gives, or for nothing
    static Limits of(Limits limits, ExecutionRequest request) {
        return request.wallTime()
                .map(wallTime -> withWallTime(limits, wallTime))
                .orElse(limits);
    }

    private static Limits withWallTime(Limits limits, Duration wallTime) {
        if (wallTime.compareTo(Limits.WALL_TIME_LEAST) < 0 || wallTime.compareTo(limits.wallTime()) > 0) {
            throw new IllegalArgumentException("wallTime is " + wallTime.toNanos() / 1e9 + " s; accepted: "
                    + Limits.WALL_TIME_LEAST.toNanos() / 1e9 + " to "
                    + limits.wallTime().toNanos() / 1e9 + " s");
        }
        return limits.withWallTime(wallTime);
    }
}
