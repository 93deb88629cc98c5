package dev.lucia.redis;

import io.lettuce.core.api.sync.RedisCommands;

/** The one connection to the store of tasks. Safe for use by many threads. */
public interface SharedRedis {

    /**
     * To send commands by; ask again for each use.
     *
     * @throws io.lettuce.core.RedisException when not connected
     */
    RedisCommands<String, String> commands();

    /** The key of {@code name}, under the configured prefix and in its slot. */
    String key(String name);
}
