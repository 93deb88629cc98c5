package dev.lucia.task.redis;

import dev.lucia.task.Stores;
import dev.lucia.task.TaskCatalogContract;
import dev.lucia.testing.RedisServer;

/** The contract on the bundled redis-server: 6.2. */
class TaskCatalogOnBundledRedisIT extends TaskCatalogContract {

    @Override
    protected Stores open() {
        return new RedisStores(RedisServer.start());
    }
}
