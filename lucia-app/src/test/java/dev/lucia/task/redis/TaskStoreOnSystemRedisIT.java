package dev.lucia.task.redis;

import dev.lucia.task.Stores;
import dev.lucia.task.TaskStoreContract;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Requires;

/** The contract on the redis-server that is installed: 7.0 or newer. */
@Requires(Fixture.SYSTEM_REDIS)
class TaskStoreOnSystemRedisIT extends TaskStoreContract {

    @Override
    protected Stores open() {
        return new RedisStores(RedisServer.startInstalled());
    }
}
