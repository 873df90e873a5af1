package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ErrorDetail;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.text.UntrustedText;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A program, what it is given, and what may become of it. Immutable; the other methods return copies.
///
/// Whatever else is said of it, its value must not be [HostilePrograms#ESCAPED], and its result must keep to
/// [ResultContract].
///
/// @param source the program
/// @param context what it finds as global variables
/// @param wallTime how long it may run at most, where that is less than the sandbox allows
/// @param outcomes how it may end; empty where it may end in any way
/// @param value its value, where it must have one
/// @param stdout what it must print
/// @param exception the type of the exception that must end it
public record ProgramCase(
        String source,
        Map<String, @Nullable Object> context,
        Optional<Duration> wallTime,
        Set<Outcome> outcomes,
        Optional<Value> value,
        Optional<String> stdout,
        Optional<String> exception) {
    /// A value as JSON data, with the types that an [ExecutionResult] holds; it may be null.
    public record Value(@Nullable Object json) {}

    public ProgramCase {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        outcomes = Set.copyOf(outcomes);
    }

    /// A program that may end in any way.
    public static ProgramCase of(String source) {
        return new ProgramCase(
                source, Map.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// With this context.
    public ProgramCase withContext(Map<String, @Nullable Object> newContext) {
        return new ProgramCase(source, newContext, wallTime, outcomes, value, stdout, exception);
    }

    /// To be run no longer than this, and no longer than the sandbox allows.
    public ProgramCase withWallTime(Duration newWallTime) {
        return new ProgramCase(source, context, Optional.of(newWallTime), outcomes, value, stdout, exception);
    }

    /// It must end in one of these ways.
    public ProgramCase endingAs(Outcome first, Outcome... more) {
        return new ProgramCase(source, context, wallTime, EnumSet.of(first, more), value, stdout, exception);
    }

    /// It must complete with this value.
    public ProgramCase withValue(@Nullable Object json) {
        return endingAs(Outcome.COMPLETED).valued(json);
    }

    private ProgramCase valued(@Nullable Object json) {
        return new ProgramCase(source, context, wallTime, outcomes, Optional.of(new Value(json)), stdout, exception);
    }

    /// It must print this.
    public ProgramCase printing(String text) {
        return new ProgramCase(source, context, wallTime, outcomes, value, Optional.of(text), exception);
    }

    /// It must end with an exception of this type.
    public ProgramCase raising(String type) {
        return endingAs(Outcome.RAISED).withException(type);
    }

    private ProgramCase withException(String type) {
        return new ProgramCase(source, context, wallTime, outcomes, value, stdout, Optional.of(type));
    }

    /// What to execute in a sandbox of these settings.
    public ExecutionRequest request(SandboxConfig config) {
        ExecutionRequest request = ExecutionRequest.of(source).withContext(context);
        return wallTime.filter(time -> time.compareTo(config.limits().wallTime()) < 0)
                .map(request::withWallTime)
                .orElse(request);
    }

    /// Checks what became of it. Where the sandbox's policy rejects it, it must be rejected; where there is no policy,
    /// what must be rejected may end in any way; where a limit is tighter than what the programs of this kit need, that
    /// limit may end it.
    ///
    /// @throws AssertionError if it did not end as it must
    public void check(ExecutionResult result, SandboxConfig config) {
        String told = SafeCase.describe(this, result);
        assertThat(result.returnValue()).as(told).isNotEqualTo(HostilePrograms.ESCAPED);
        ResultContract.check(result, request(config), config.limits());
        boolean isForAPolicy = outcomes.equals(Set.of(Outcome.REJECTED));
        if (isForAPolicy && !config.policy().isEnforced()) {
            return;
        }
        if (!outcomes.isEmpty() && !outcomes.contains(result.outcome())) {
            assertThat(result.outcome()).as(told).isIn(alsoAllowed(config));
            return;
        }
        Optional<String> difference = difference(result).map(UntrustedText::lines);
        boolean excused =
                outcomes.isEmpty() && difference.isPresent() && excuses(config).contains(result.outcome());
        if (!excused) {
            assertThat(difference).as(told).isEmpty();
        }
    }

    /// How what became of it differs from what must: the first thing that does.
    public Optional<String> difference(ExecutionResult result) {
        if (!outcomes.isEmpty() && !outcomes.contains(result.outcome())) {
            String ended = result.outcome().jsonName()
                    + result.error().map(error -> " (" + error + ")").orElse("");
            return Optional.of("ended as " + ended + ", expected " + names(outcomes));
        }
        return unequal("raises", exception, result.errorDetail().map(ErrorDetail::type))
                .or(() -> value.flatMap(expected -> unequal(expected.json(), result.returnValue())))
                .or(() -> stdout.flatMap(expected -> unequal("prints", Optional.of(expected), stdout(result))));
    }

    private static Optional<String> stdout(ExecutionResult result) {
        return Optional.of(result.stdout());
    }

    private static Optional<String> unequal(String what, Optional<String> expected, Optional<String> seen) {
        return expected.isEmpty() || expected.equals(seen)
                ? Optional.empty()
                : Optional.of(what + " " + seen.orElse("nothing") + ", expected " + expected.get());
    }

    /// Equal maps may differ in the order of their keys; their texts do not.
    private static Optional<String> unequal(@Nullable Object expected, @Nullable Object seen) {
        String expectedText = String.valueOf(expected);
        String seenText = String.valueOf(seen);
        boolean same = Objects.equals(expected, seen) && expectedText.equals(seenText);
        return same ? Optional.empty() : Optional.of("value is " + seenText + ", expected " + expectedText);
    }

    private static String names(Set<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::jsonName).sorted().collect(Collectors.joining(" or "));
    }

    private Set<Outcome> alsoAllowed(SandboxConfig config) {
        Set<Outcome> excuses = excuses(config);
        if (excuses.contains(Outcome.REJECTED)) {
            return excuses;
        }
        Set<Outcome> allowed = EnumSet.copyOf(outcomes);
        allowed.addAll(excuses);
        return allowed;
    }

    /// How it may end whatever it must do: rejected where the policy rejects it, else by a limit that is tight.
    private Set<Outcome> excuses(SandboxConfig config) {
        boolean accepted = new CodeValidator(config.policy(), config.limits())
                .validate(source)
                .isAccepted();
        return accepted ? Tightness.outcomes(config.limits()) : EnumSet.of(Outcome.REJECTED);
    }
}
