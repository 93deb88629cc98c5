package dev.lucia.operations;

import dev.lucia.redis.SharedRedis;

import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether Redis answers and how full it is, asked whenever somebody reads the metrics. A full Redis
 * refuses every new task, because nothing is ever evicted.
 */
@Component
class RedisGauges {

    private static final Pattern USED = field("used_memory");
    private static final Pattern LIMIT = field("maxmemory");

    private final SharedRedis redis;

    RedisGauges(SharedRedis redis, MeterRegistry registry) {
        this.redis = redis;
        Gauge.builder("lucia.redis.up", this, RedisGauges::up)
                .description("1 while Redis answers this replica")
                .register(registry);
        Gauge.builder("lucia.redis.memory.used", () -> memory(USED))
                .description("Memory that Redis uses; NaN where the user may not ask for it")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("lucia.redis.memory.limit", () -> memory(LIMIT))
                .description("Memory above which Redis refuses to store; 0 is no limit")
                .baseUnit("bytes")
                .register(registry);
    }

    private double up() {
        try {
            redis.call(commands -> commands.ping());
            return 1;
        } catch (RedisException away) {
            return 0;
        }
    }

    private double memory(Pattern field) {
        try {
            String info = redis.call(commands -> commands.info("memory"));
            Matcher value = field.matcher(info);
            return value.find() ? Double.parseDouble(value.group(1)) : Double.NaN;
        } catch (RedisException awayOrForbidden) {
            return Double.NaN;
        }
    }

    private static Pattern field(String name) {
        return Pattern.compile("^" + name + ":(\\d+)", Pattern.MULTILINE);
    }
}
