package io.aicodeexecutor.http;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.SandboxStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Counts what the service does. Labels are outcomes only, so that no client can make the number of series grow.
/// Thread-safe.
final class ServiceMetrics implements AutoCloseable {
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter requests;
    private final Map<Outcome, Counter> executions = new EnumMap<>(Outcome.class);
    private final Timer wallTime;
    private final DistributionSummary peakMemory;

    /// @param status read at each scrape
    ServiceMetrics(Supplier<SandboxStatus> status) {
        requests = Counter.builder("executor.requests")
                .description("HTTP requests of any kind.")
                .register(registry);
        for (Outcome outcome : Outcome.values()) {
            executions.put(
                    outcome,
                    Counter.builder("executor.executions")
                            .description("Executions by outcome.")
                            .tag("outcome", outcome.jsonName())
                            .register(registry));
        }
        wallTime = Timer.builder("executor.wall.time")
                .description("Wall time of programs that ran.")
                .register(registry);
        peakMemory = DistributionSummary.builder("executor.peak.memory")
                .description("Peak memory of programs that ran, beyond the idle worker's.")
                .baseUnit("bytes")
                .register(registry);
        gauge("executor.workers.ready", "Idle workers that are ready.", status, SandboxStatus::ready);
        gauge("executor.workers.busy", "Workers that run a program.", status, SandboxStatus::busy);
        gauge("executor.workers.starting", "Workers on their way.", status, SandboxStatus::starting);
        gauge("executor.queued", "Requests that wait for a place.", status, SandboxStatus::queued);
        gauge("executor.workers.lost", "Workers discarded.", status, SandboxStatus::workersLost);
    }

    private void gauge(
            String name, String description, Supplier<SandboxStatus> status, ToDoubleFunction<SandboxStatus> value) {
        Gauge.builder(name, () -> value.applyAsDouble(status.get()))
                .description(description)
                .register(registry);
    }

    void requested() {
        requests.increment();
    }

    void executed(ExecutionResult result) {
        counter(result.outcome()).increment();
        if (result.outcome() != Outcome.REJECTED) {
            wallTime.record(result.usage().wallTime());
            peakMemory.record((double) result.usage().peakMemoryBytes());
        }
    }

    private Counter counter(Outcome outcome) {
        Counter counter = executions.get(outcome);
        if (counter == null) {
            throw new IllegalStateException("No counter for " + outcome);
        }
        return counter;
    }

    String prometheus() {
        return registry.scrape();
    }

    /// The six numbers that existing clients of this service read.
    Map<String, Object> summary() {
        long total = 0;
        for (Counter counter : executions.values()) {
            total += (long) counter.count();
        }
        long successful = (long) counter(Outcome.COMPLETED).count();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("total_requests", (long) requests.count());
        summary.put("total_executions", total);
        summary.put("successful_executions", successful);
        summary.put("failed_executions", total - successful);
        summary.put("average_execution_time", wallTime.mean(TimeUnit.SECONDS));
        summary.put("average_memory_used_mb", peakMemory.mean() / BYTES_PER_MEBIBYTE);
        return summary;
    }

    @Override
    public void close() {
        registry.close();
    }
}
