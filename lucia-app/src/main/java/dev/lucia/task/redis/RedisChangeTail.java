package dev.lucia.task.redis;

import dev.lucia.task.TaskSignal;
import dev.lucia.task.TaskSignalListener;

import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.async.RedisAsyncCommands;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads the stream of all changes, once per replica and on a connection of its own, and tells the
 * listeners. Entry ids count up by one: a jump, like a reconnection, means that something was
 * missed.
 */
final class RedisChangeTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisChangeTail.class);
    private static final int BATCH = 1000;
    private static final Duration RETRY = Duration.ofMillis(100);

    private final RedisLink link;
    private final Keys keys;
    private final List<TaskSignalListener> listeners;
    private final Duration block;
    private volatile boolean running;
    private long last;
    private boolean positioned;

    RedisChangeTail(
            RedisLink link, Keys keys, List<TaskSignalListener> listeners, Duration timeout) {
        this.link = link;
        this.keys = keys;
        this.listeners = List.copyOf(listeners);
        this.block = timeout.dividedBy(2);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("lucia-change-tail").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        link.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that changes tasks or serves listeners, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void follow() {
        while (running) {
            try {
                if (!positioned) {
                    position();
                }
                read();
            } catch (RedisException | CompletionException away) {
                positioned = false;
                LockSupport.parkNanos(RETRY.toNanos());
            } catch (RuntimeException unexpected) {
                log.atError().setCause(unexpected).log("Cannot read a change");
                positioned = false;
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    /** Goes to the end of the stream: what was before has to be read from the tasks. */
    private void position() {
        String newest = commands().get(keys.lastChange()).toCompletableFuture().join();
        last = newest == null ? 0 : Long.parseLong(newest);
        positioned = true;
        listeners.forEach(TaskSignalListener::missed);
    }

    @SuppressWarnings("unchecked") // One offset only.
    private void read() {
        List<StreamMessage<String, String>> entries =
                commands()
                        .xread(
                                XReadArgs.Builder.block(block).count(BATCH),
                                StreamOffset.from(keys.changes(), last + "-0"))
                        .toCompletableFuture()
                        .join();
        link.seen();
        if (entries != null) {
            entries.forEach(this::tell);
        }
    }

    private void tell(StreamMessage<String, String> entry) {
        long number = Long.parseLong(entry.getId().substring(0, entry.getId().indexOf('-')));
        if (number != last + 1) {
            listeners.forEach(TaskSignalListener::missed);
        }
        last = number;
        TaskSignal signal = signal(entry.getBody());
        listeners.forEach(listener -> listener.changed(signal));
    }

    private static TaskSignal signal(Map<String, String> entry) {
        long version = Long.parseLong(field(entry, "s"));
        String events = field(entry, "e");
        return new TaskSignal(
                Answers.taskId(field(entry, "t")),
                version,
                Long.parseLong(field(entry, "p")),
                events.isEmpty() ? List.of() : TaskJson.events(version, events));
    }

    private static String field(Map<String, String> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name);
    }

    private RedisAsyncCommands<String, String> commands() {
        return link.connection().async();
    }
}
