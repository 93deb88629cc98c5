package dev.lucia.task.redis;

import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times each command from sending it to its complete answer. */
final class RedisMetrics implements CommandLatencyRecorder {

    private final MeterRegistry registry;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    RedisMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void recordCommandLatency(
            SocketAddress local,
            SocketAddress remote,
            ProtocolKeyword command,
            long firstResponseLatency,
            long completionLatency) {
        timers.computeIfAbsent(command.toString(), this::timer)
                .record(completionLatency, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String command) {
        return Timer.builder("lucia.redis.command")
                .description("Time from sending a command to its complete answer")
                .tag("command", command)
                .register(registry);
    }
}
