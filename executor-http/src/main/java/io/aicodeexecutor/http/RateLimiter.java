package io.aicodeexecutor.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A bucket of requests per remote address, refilled evenly over each minute. Thread-safe.
///
/// The address is the connection's own: `X-Forwarded-For` is what a client says about itself. At most 10,000
/// buckets are kept; the one that was used longest ago goes first, and its address starts afresh.
final class RateLimiter {
    private static final int BUCKETS_MAX = 10_000;
    private static final float LOAD_FACTOR = 0.75f;

    private final int requestsPerMinute;
    private final SequencedMap<String, Bucket> buckets = new LinkedHashMap<>(16, LOAD_FACTOR, true);

    RateLimiter(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    /// Takes one request from the address's bucket.
    ///
    /// @throws Refusal if it is empty
    void require(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.later(
                    429,
                    "Too many requests; accepted: " + requestsPerMinute + " per minute.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private synchronized Bucket bucket(String address) {
        Bucket bucket = buckets.get(address);
        if (bucket == null) {
            bucket = newBucket();
            buckets.put(address, bucket);
        }
        if (buckets.size() > BUCKETS_MAX) {
            buckets.pollFirstEntry();
        }
        return bucket;
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(requestsPerMinute).refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                .build();
    }

    /// How many addresses have a bucket.
    synchronized int buckets() {
        return buckets.size();
    }
}
