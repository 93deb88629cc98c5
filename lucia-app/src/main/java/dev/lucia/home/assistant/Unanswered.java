package dev.lucia.home.assistant;

import dev.lucia.home.HomeUnavailable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The commands of a session that wait for their answer; never more than is good for either side.
 */
final class Unanswered {

    /** Home Assistant cuts a client that has 4,096 messages waiting: stay far below. */
    private static final int MOST = 512;

    private final Map<Integer, CompletableFuture<Reply>> byNumber = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(MOST);

    /** An answer to wait for, as soon as there is room for one more. */
    CompletableFuture<Reply> expect(Duration patience) throws InterruptedException {
        if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new HomeUnavailable("Home Assistant leaves too many calls unanswered");
        }
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        var _ = answer.whenComplete((_, _) -> room.release());
        return answer;
    }

    /** The command of {@code answer} has the number {@code id}. */
    void number(int id, CompletableFuture<Reply> answer) {
        byNumber.put(id, answer);
        var _ = answer.whenComplete((_, _) -> byNumber.remove(id));
    }

    void answer(int id, Reply reply) {
        CompletableFuture<Reply> waiting = byNumber.get(id);
        if (waiting != null) {
            waiting.complete(reply);
        }
    }

    /** No answer will come any more. */
    void giveUp(String reason) {
        byNumber.values().forEach(a -> a.completeExceptionally(new HomeUnavailable(reason)));
    }

    int size() {
        return byNumber.size();
    }
}
