package dev.lucia.home.assistant;

import dev.lucia.home.EntityState;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Watches one entity after one call, until its wanted state is seen. An answer of success alone
 * proves nothing, and a device may report its new state before the answer, after it, or never.
 */
final class Pursuit {

    private final Predicate<EntityState> wanted;
    private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
    private final long deadline;
    private @Nullable EntityState last;
    private boolean provesNothingYet;
    private @Nullable String broken;

    /**
     * @param before the state at the time of the call; if it is as wanted already, only Home
     *     Assistant's answer tells that the call was taken
     */
    Pursuit(EntityState before, Predicate<EntityState> wanted, Duration patience) {
        this.wanted = wanted;
        this.deadline = System.nanoTime() + patience.toNanos();
        last = before;
        provesNothingYet = isWanted();
    }

    void notice(Sign sign) {
        signs.add(sign);
    }

    void expect(CompletableFuture<Reply> answer) {
        var _ =
                answer.whenComplete(
                        (reply, failure) ->
                                notice(
                                        failure == null
                                                ? new Sign.Answered(reply)
                                                : new Sign.Broken(
                                                        String.valueOf(failure.getMessage()))));
    }

    Duration patienceLeft() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /** Waits for the end of it. */
    Observation result() throws InterruptedException {
        while (true) {
            Sign sign = signs.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (sign == null) {
                return outOfPatience();
            }
            Optional<Observation> result = consider(sign);
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    private Optional<Observation> consider(Sign sign) {
        switch (sign) {
            case Sign.Saw(EntityState state) -> last = state;
            case Sign.Gone() -> last = null;
            case Sign.Answered(Reply.Failure(String code, String message)) -> {
                return Optional.of(new Observation.Refused(code, message));
            }
            case Sign.Answered(Reply.Success _) -> provesNothingYet = false;
            case Sign.Broken(String reason) -> broken = reason;
        }
        if (broken != null && provesNothingYet) {
            throw new HomeUnavailable(broken);
        }
        return last != null && isWanted() && !provesNothingYet
                ? Optional.of(new Observation.Reached(last))
                : Optional.empty();
    }

    private boolean isWanted() {
        return last != null && last.isAvailable() && wanted.test(last);
    }

    private Observation outOfPatience() {
        if (broken != null) {
            throw new HomeUnavailable(broken);
        }
        return last != null && last.isAvailable()
                ? new Observation.NotReached(last)
                : new Observation.Unreachable();
    }
}
