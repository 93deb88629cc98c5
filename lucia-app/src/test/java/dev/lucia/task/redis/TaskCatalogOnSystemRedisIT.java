package dev.lucia.task.redis;

import dev.lucia.task.Stores;
import dev.lucia.task.TaskCatalogContract;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Requires;

/** The contract on the redis-server that is installed: 7.0 or newer. */
@Requires(Fixture.SYSTEM_REDIS)
class TaskCatalogOnSystemRedisIT extends TaskCatalogContract {

    @Override
    protected Stores open() {
        return new RedisStores(RedisServer.startInstalled());
    }
}
