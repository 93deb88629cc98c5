package dev.lucia.timer;

import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Task;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Timers as the tasks they become: the message id of each firing is used once by all replicas. */
final class Firings {

    private static final String KEY = "timer";

    private Firings() {}

    /** The task of the firing that {@code timer} has come to; the same on every replica. */
    static NewTask task(Timer timer) {
        Map<String, Object> metadata = new HashMap<>(timer.origin().speaker().toMetadata());
        metadata.put(
                KEY,
                Map.of(
                        "id", timer.id(),
                        "firing", timer.firings(),
                        "due", timer.due().toString()));
        Message message =
                Message.ofUser(
                        "timer:" + timer.id() + ":" + timer.firings(),
                        timer.text().isEmpty() ? words(timer) : timer.text(),
                        Map.of());
        return new NewTask(timer.caller(), timer.origin().contextId(), message, metadata);
    }

    /** Whether {@code task} says that it is a timer's. */
    static boolean isFiring(Task task) {
        return task.metadata().containsKey(KEY);
    }

    /** What {@code task} says, if {@code store} knows that it happened: anyone can say anything. */
    static Optional<Firing> of(Task task, TimerStore store) {
        if (task.metadata().get(KEY) instanceof Map<?, ?> said
                && said.get("id") instanceof String id
                && said.get("firing") instanceof Number firing
                && said.get("due") instanceof String due) {
            return store.find(id)
                    .filter(timer -> timer.caller().equals(task.caller()))
                    .filter(timer -> hasFired(timer, firing.intValue()))
                    .map(timer -> new Firing(timer, Instant.parse(due), late(task, due)));
        }
        return Optional.empty();
    }

    private static boolean hasFired(Timer timer, int firing) {
        return timer.firings() > firing
                || (timer.firings() == firing && timer.state() == TimerState.FIRING);
    }

    private static Duration late(Task task, String due) {
        Duration late = Duration.between(Instant.parse(due), task.createdAt());
        return late.isNegative() ? Duration.ZERO : late;
    }

    private static String words(Timer timer) {
        String kind = timer.kind().name().toLowerCase(java.util.Locale.ROOT);
        return timer.label() == null ? kind : timer.label() + " " + kind;
    }
}
