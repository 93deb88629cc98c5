package dev.lucia.home.demo;

import dev.lucia.home.HomeUnavailable;
import dev.lucia.redis.SharedRedis;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Function;

/** Keeps the simulated home in a hash of Redis. */
final class RedisDemoStates implements DemoStates {

    /** Sets a field of a hash if it still has its former value. */
    private static final String REPLACE =
            """
            if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
            return 1
            """;

    private final SharedRedis redis;
    private final String key;

    RedisDemoStates(SharedRedis redis) {
        this.redis = redis;
        key = redis.key("demo:states");
    }

    @Override
    public Map<String, String> all() {
        return reaching(commands -> commands.hgetall(key));
    }

    @Override
    public boolean replace(String entity, @Nullable String before, String after) {
        String[] keys = {key};
        Long replaced =
                reaching(
                        commands ->
                                commands.eval(
                                        REPLACE,
                                        ScriptOutputType.INTEGER,
                                        keys,
                                        entity,
                                        before == null ? "" : before,
                                        after));
        return replaced == 1;
    }

    private <T> T reaching(Function<RedisCommands<String, String>, T> command) {
        try {
            return redis.call(command);
        } catch (RedisException away) {
            throw new HomeUnavailable(
                    "the demo home keeps its state in Redis, which does not answer");
        }
    }
}
