package dev.lucia.conversation;

import dev.lucia.task.Caller;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests that wait for an answer. Once this replica has handed its tasks over, they are told to
 * ask another one, instead of being cut off.
 */
@Component
class Waiting implements SmartLifecycle {

    /** After the tasks were drained, before the web server stops. */
    static final int PHASE = DEFAULT_PHASE - 512;

    private final TaskEngine tasks;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Waiting(TaskEngine tasks) {
        this.tasks = tasks;
    }

    /**
     * As {@link TaskEngine#await}.
     *
     * @throws InterruptedException when this replica stops
     */
    Optional<Task> await(Caller caller, TaskId id, Duration patience) throws InterruptedException {
        waiting.add(Thread.currentThread());
        try {
            if (!running) {
                throw new InterruptedException();
            }
            long end = System.nanoTime() + patience.toNanos();
            Optional<Task> task = tasks.await(caller, id, patience);
            if (task.isPresent() && !task.get().isSettled() && System.nanoTime() < end) {
                // The engine let go of it before the time: it is handing its tasks over.
                throw new InterruptedException();
            }
            return task;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        waiting.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
