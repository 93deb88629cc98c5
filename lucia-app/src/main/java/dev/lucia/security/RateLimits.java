package dev.lucia.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How much each caller may still ask for, on this replica. */
final class RateLimits {

    private static final int REMEMBERED = 10_000;

    private final RateLimitProperties properties;
    private final Map<String, Bucket> requests = recent();
    private final Map<String, Bucket> failures = recent();

    RateLimits(RateLimitProperties properties) {
        this.properties = properties;
    }

    /** One more request of {@code caller}. */
    ConsumptionProbe request(String caller) {
        return consume(
                requests,
                caller,
                properties.burst(),
                properties.requestsPerSecond(),
                Duration.ofSeconds(1));
    }

    /** One more refused key from {@code address}. */
    ConsumptionProbe failure(String address) {
        int failures = properties.failuresPerMinute();
        return consume(this.failures, address, failures, failures, Duration.ofMinutes(1));
    }

    private static ConsumptionProbe consume(
            Map<String, Bucket> buckets, String who, int capacity, int refill, Duration period) {
        Supplier<Bucket> full =
                () ->
                        Bucket.builder()
                                .addLimit(
                                        limit ->
                                                limit.capacity(capacity)
                                                        .refillGreedy(refill, period))
                                .build();
        return buckets.computeIfAbsent(who, _ -> full.get()).tryConsumeAndReturnRemaining(1);
    }

    /** Forgets who was heard of least recently, so that no stranger can fill the memory. */
    private static Map<String, Bucket> recent() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                        return size() > REMEMBERED;
                    }
                });
    }
}
