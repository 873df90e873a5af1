package io.aicodeexecutor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One program to run. Immutable; `withX` methods return copies.
///
/// A request may tighten a limit of the sandbox, never loosen it: what it may not do is refused by
/// [PythonSandbox#execute] with an [IllegalArgumentException] that names the accepted range.
public final class ExecutionRequest {
    /// The tenant of requests that name none.
    public static final String DEFAULT_TENANT = "default";

    private static final int TENANT_LENGTH_MAX = 128;

    private final String untrustedSource;
    private final Map<String, @Nullable Object> context;
    private final String tenant;
    private final @Nullable Duration wallTime;
    private final @Nullable ExecutionListener listener;
    private final OptionalLong randomSeed;

    private ExecutionRequest(
            String untrustedSource,
            Map<String, @Nullable Object> context,
            String tenant,
            @Nullable Duration wallTime,
            @Nullable ExecutionListener listener,
            OptionalLong randomSeed) {
        this.untrustedSource = untrustedSource;
        this.context = context;
        this.tenant = tenant;
        this.wallTime = wallTime;
        this.listener = listener;
        this.randomSeed = randomSeed;
    }

    /// A request to run this source with no context, for the default tenant, within the sandbox's limits.
    public static ExecutionRequest of(String untrustedSource) {
        return new ExecutionRequest(untrustedSource, Map.of(), DEFAULT_TENANT, null, null, OptionalLong.empty());
    }

    /// Adds the context.
    ///
    /// @param newContext names and values that the program finds as global variables: JSON data (`null`,
    ///     [Boolean], a [Number] of `java.lang` or `java.math`, [String], [java.util.List], [Map] with string keys).
    /// Read when the request
    ///     is executed; not copied
    public ExecutionRequest withContext(Map<String, @Nullable Object> newContext) {
        return new ExecutionRequest(untrustedSource, newContext, tenant, wallTime, listener, randomSeed);
    }

    /// Names the tenant.
    ///
    /// @param newTenant who the program belongs to: no two tenants ever share a worker. 1 to 128 characters
    /// @throws IllegalArgumentException if it is empty or too long
    public ExecutionRequest withTenant(String newTenant) {
        if (newTenant.isEmpty() || newTenant.length() > TENANT_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "tenant has " + newTenant.length() + " characters; accepted: 1 to " + TENANT_LENGTH_MAX);
        }
        return new ExecutionRequest(untrustedSource, context, newTenant, wallTime, listener, randomSeed);
    }

    /// Tightens the wall-clock limit.
    ///
    /// @param newWallTime a shorter wall-clock limit than the sandbox's; the CPU limit shrinks with it
    public ExecutionRequest withWallTime(Duration newWallTime) {
        return new ExecutionRequest(untrustedSource, context, tenant, newWallTime, listener, randomSeed);
    }

    /// Adds a listener.
    ///
    /// @param newListener hears of output while the program runs
    public ExecutionRequest withListener(ExecutionListener newListener) {
        return new ExecutionRequest(untrustedSource, context, tenant, wallTime, newListener, randomSeed);
    }

    /// Makes the program's random numbers repeatable.
    ///
    /// @param newRandomSeed what the program's module `random` starts from, as by `random.seed(n)` when it is imported:
    ///     any number; Python starts from a number and from its negative alike. Without one each program starts
    ///     anywhere. What is to be unpredictable stays so: `secrets`, `uuid.uuid4`, `random.SystemRandom`
    public ExecutionRequest withRandomSeed(long newRandomSeed) {
        return new ExecutionRequest(
                untrustedSource, context, tenant, wallTime, listener, OptionalLong.of(newRandomSeed));
    }

    public String untrustedSource() {
        return untrustedSource;
    }

    public Map<String, @Nullable Object> context() {
        return context;
    }

    public String tenant() {
        return tenant;
    }

    public Optional<Duration> wallTime() {
        return Optional.ofNullable(wallTime);
    }

    public Optional<ExecutionListener> listener() {
        return Optional.ofNullable(listener);
    }

    public OptionalLong randomSeed() {
        return randomSeed;
    }
}
