package io.aicodeexecutor.http;

import io.aicodeexecutor.Violation;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A request that is not served, with its whole answer: status, one line of detail, findings, and when to come
/// again. Carries no stack trace: it is an answer, not a fault.
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;
    private final transient List<Violation> violations;
    private final transient Optional<Duration> retryAfter;

    private Refusal(int status, String detail, List<Violation> violations, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    static Refusal of(int status, String detail) {
        return new Refusal(status, detail, List.of(), Optional.empty());
    }

    /// The body does not say what a request must say.
    static Refusal malformed(String detail) {
        return of(400, detail);
    }

    /// The validator or the context check found these.
    static Refusal violations(List<Violation> violations) {
        String count = violations.size() == 1 ? "1 violation" : violations.size() + " violations";
        String first = violations.isEmpty() ? "" : "; the first: " + violations.getFirst();
        return new Refusal(400, "The program was refused: " + count + first, violations, Optional.empty());
    }

    /// The same request may be sent again after this time.
    static Refusal later(int status, String detail, Duration retryAfter) {
        return new Refusal(status, detail, List.of(), Optional.of(retryAfter));
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }

    List<Violation> violations() {
        return violations;
    }

    /// Whole seconds, rounded up, at least 1.
    Optional<Long> retryAfterSeconds() {
        return retryAfter.map(wait -> Math.max(1, Math.ceilDiv(wait.toMillis(), 1_000L)));
    }
}
