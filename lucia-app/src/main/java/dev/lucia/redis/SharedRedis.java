package dev.lucia.redis;

import io.lettuce.core.api.sync.RedisCommands;

import java.util.List;
import java.util.function.Function;

/** The one connection to the store of tasks. Safe for use by many threads. */
public interface SharedRedis {

    /**
     * Gives the answer to {@code command}.
     *
     * @throws io.lettuce.core.RedisException when not connected, or no answer came in time
     */
    <T> T call(Function<RedisCommands<String, String>, T> command);

    /**
     * Runs {@code script} in one round trip; its arguments are the prefix of all keys, then {@code
     * arguments} (times in milliseconds). Fails as the task store does.
     */
    List<Object> run(LuaScript script, String key, Object... arguments);

    /** The key of {@code name}, under the configured prefix and in its slot. */
    String key(String name);
}
