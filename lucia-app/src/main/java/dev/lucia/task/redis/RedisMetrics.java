package dev.lucia.task.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How Redis serves us: time per command, failures by kind, and how often it had to come back. */
final class RedisMetrics implements CommandLatencyRecorder, RedisConnectionStateListener {

    private final MeterRegistry registry;
    private final Map<String, Timer> commands = new ConcurrentHashMap<>();
    private final Map<String, Counter> failures = new ConcurrentHashMap<>();
    private final AtomicInteger disconnected = new AtomicInteger();
    private final Counter reconnects;

    RedisMetrics(MeterRegistry registry) {
        this.registry = registry;
        reconnects =
                Counter.builder("lucia.redis.reconnects")
                        .description("Connections to Redis that came back")
                        .register(registry);
        for (String kind : new String[] {"timeout", "disconnected", "refused", "script"}) {
            failures.put(kind, failure(kind));
        }
    }

    /** A command failed as {@code kind}: timeout, disconnected, refused or script. */
    void failed(String kind) {
        failures.computeIfAbsent(kind, this::failure).increment();
    }

    /** A command that is no script failed. */
    void failed(RedisException failure) {
        failed(
                switch (failure) {
                    case RedisCommandTimeoutException _ -> "timeout";
                    case RedisCommandExecutionException _ -> "refused";
                    default -> "disconnected";
                });
    }

    @Override
    public void recordCommandLatency(
            SocketAddress local,
            SocketAddress remote,
            ProtocolKeyword command,
            long firstResponseLatency,
            long completionLatency) {
        commands.computeIfAbsent(command.toString(), this::command)
                .record(completionLatency, TimeUnit.NANOSECONDS);
    }

    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
        if (disconnected.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            reconnects.increment();
        }
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
        disconnected.incrementAndGet();
    }

    private Timer command(String command) {
        return Timer.builder("lucia.redis.command")
                .description("Time from sending a command to its complete answer")
                .tag("command", command)
                .register(registry);
    }

    private Counter failure(String kind) {
        return Counter.builder("lucia.redis.errors")
                .description("Commands that Redis did not serve")
                .tag("kind", kind)
                .register(registry);
    }
}
