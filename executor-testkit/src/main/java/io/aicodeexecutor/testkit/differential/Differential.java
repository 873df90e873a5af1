package io.aicodeexecutor.testkit.differential;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.ProgramCase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Runs programs in a sandbox and compares what became of them with what another Python says. Thread-safe.
final class Differential {
    private final PythonSandbox sandbox;
    private final Function<ProgramCase, Reference> other;
    private final int minor;

    /// @param sandbox stays open
    /// @param other says what must become of a program
    /// @param minor the version of the other Python
    Differential(PythonSandbox sandbox, Function<ProgramCase, Reference> other, int minor) {
        this.sandbox = sandbox;
        this.other = other;
        this.minor = minor;
    }

    /// Settings with which programs are compared: the standard policy, and time enough on a slow machine.
    static SandboxConfig config() {
        return SandboxConfig.builder()
                .withWallTime(Duration.ofSeconds(60))
                .withMaxCpuPercent(100)
                .build();
    }

    /// Compares one program; both run at the same time.
    Judgement judge(ProgramCase program) {
        CompletableFuture<ExecutionResult> running = sandbox.executeAsync(program.request(sandbox.config()));
        Reference reference = other.apply(program);
        return judge(reference, running.join());
    }

    /// Compares what became of a program with what another Python said of it.
    Judgement judge(Reference reference, ExecutionResult result) {
        if (reference.notComparable().isPresent()) {
            return new Judgement(
                    Judgement.Kind.NOT_COMPARED, reference.notComparable().get());
        }
        ProgramCase expected = reference.expected();
        if (result.outcome() == Outcome.REJECTED && !isOfSyntax(result)) {
            return new Judgement(Judgement.Kind.NOT_COMPARED, "the policy refuses it");
        }
        boolean bothRefuseTheSyntax =
                result.outcome() == Outcome.REJECTED && expected.exception().equals(Optional.of("SyntaxError"));
        Optional<String> difference = bothRefuseTheSyntax ? Optional.empty() : expected.difference(result);
        if (difference.isEmpty()) {
            return new Judgement(Judgement.Kind.SAME, "");
        }
        return KnownDifferences.reason(expected, result, minor)
                .map(reason -> new Judgement(Judgement.Kind.KNOWN, reason))
                .orElseGet(() -> new Judgement(Judgement.Kind.DIFFERENT, difference.get()));
    }

    private static boolean isOfSyntax(ExecutionResult result) {
        return result.violations().stream()
                .anyMatch(violation -> violation.rule().startsWith("syntax"));
    }
}
