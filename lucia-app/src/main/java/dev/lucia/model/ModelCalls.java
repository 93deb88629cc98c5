package dev.lucia.model;

import dev.lucia.model.Faults.Fault;
import dev.lucia.model.ModelFailed.Kind;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls one model: within the time, again where that may help, and not at all while it is known to
 * be away. Safe for use by many threads.
 */
final class ModelCalls {

    private static final Logger log = LoggerFactory.getLogger(ModelCalls.class);

    /** A wait that the provider asks for is kept up to here; a longer one is a failure. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);

    /** One attempt. */
    interface Attempt<T> {

        T call() throws Exception;

        /** Whether some of the answer came already, for the cut. */
        default boolean isAnswering() {
            return false;
        }

        /** Whether the call may be made once more after it failed. */
        default boolean mayRepeat() {
            return true;
        }
    }

    private final Advice advice;
    private final ModelMetrics metrics;
    private final Duration timeout;
    private final int maxRetries;
    private final CircuitBreaker breaker;
    private volatile @Nullable Instant answeredAt;
    private volatile @Nullable Kind failure;

    ModelCalls(Advice advice, ModelMetrics metrics, int maxRetries) {
        this.advice = advice;
        this.metrics = metrics;
        this.timeout = advice.timeout();
        this.maxRetries = maxRetries;
        breaker =
                CircuitBreaker.of(
                        advice.setting(),
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(10)
                                .minimumNumberOfCalls(5)
                                .failureRateThreshold(60)
                                .waitDurationInOpenState(Duration.ofSeconds(15))
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
    }

    <T> T call(String agent, Attempt<T> attempt) throws ModelFailed, InterruptedException {
        long start = System.nanoTime();
        Kind failed = Kind.BROKEN;
        try {
            T answer = again(attempt);
            metrics.record(agent, Duration.ofNanos(System.nanoTime() - start), null);
            failed = null;
            return answer;
        } catch (ModelFailed fault) {
            failed = fault.kind();
            throw fault;
        } finally {
            if (failed != null) {
                metrics.record(agent, Duration.ofNanos(System.nanoTime() - start), failed);
            }
        }
    }

    ModelStatus status() {
        return new ModelStatus(
                advice.provider(),
                advice.model().model(),
                answeredAt,
                failure,
                breaker.getState() == CircuitBreaker.State.OPEN);
    }

    private <T> T again(Attempt<T> attempt) throws ModelFailed, InterruptedException {
        for (int tried = 0; ; tried++) {
            Fault fault;
            try {
                return once(attempt);
            } catch (Failure failed) {
                fault = failed.fault;
            }
            Duration wait = wait(fault, tried);
            boolean last = tried >= maxRetries || !fault.kind().mayPass() || !attempt.mayRepeat();
            if (last || wait.compareTo(LONGEST_WAIT) > 0) {
                throw told(fault.kind());
            }
            log.atInfo()
                    .addKeyValue("model", advice.model().model())
                    .addKeyValue("failure", fault.kind())
                    .addKeyValue("waitMillis", wait.toMillis())
                    .log("Asking the model again");
            Thread.sleep(wait);
        }
    }

    private ModelFailed told(Kind kind) {
        if (kind != Kind.PAUSED) {
            failure = kind;
            log.atWarn()
                    .addKeyValue("provider", advice.provider())
                    .addKeyValue("model", advice.model().model())
                    .addKeyValue("failure", kind)
                    .log("The model gave no answer");
        }
        return new ModelFailed(kind, advice.on(kind));
    }

    private <T> T once(Attempt<T> attempt) throws Failure, InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            throw new Failure(new Fault(Kind.PAUSED, null));
        }
        long start = System.nanoTime();
        try {
            T answer = inTime(attempt);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            answeredAt = Instant.now();
            failure = null;
            return answer;
        } catch (Failure failed) {
            if (failed.fault.kind().isOutage()) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failed);
            } else {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            throw failed;
        } catch (InterruptedException | RuntimeException notTheProviders) {
            breaker.releasePermission();
            throw notTheProviders;
        }
    }

    /** On a thread of its own, because a slow drip of bytes is no time-out to the HTTP client. */
    private <T> T inTime(Attempt<T> attempt) throws Failure, InterruptedException {
        FutureTask<T> work = new FutureTask<>(attempt::call);
        Thread.ofVirtual().name("model").start(work);
        try {
            return work.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Failure(new Fault(Kind.TIMED_OUT, null));
        } catch (ExecutionException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof Failure failure) {
                throw failure;
            }
            if (cause instanceof Chat.ListenerFailed listener) {
                throw listener.thrown();
            }
            throw new Failure(Faults.of(cause == null ? thrown : cause, attempt.isAnswering()));
        } finally {
            work.cancel(true);
        }
    }

    private static Duration wait(Fault fault, int tried) {
        if (fault.retryAfter() != null) {
            return fault.retryAfter();
        }
        long base = FIRST_WAIT.toMillis() << tried;
        return Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base));
    }

    /** One attempt failed. */
    static final class Failure extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Failure(Fault fault) {
            super(fault.kind().name(), null, false, false);
            this.fault = fault;
        }
    }
}
