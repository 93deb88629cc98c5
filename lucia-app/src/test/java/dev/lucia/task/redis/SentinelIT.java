package dev.lucia.task.redis;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Task;
import dev.lucia.task.TaskId;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A master dies, Sentinel makes its replica the master, and the tasks are there. */
class SentinelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theNewMasterIsFound() throws InterruptedException {
        try (RedisServer master = RedisServer.start();
                RedisServer heir =
                        RedisServer.start(
                                "--replicaof", "127.0.0.1", Integer.toString(master.port()));
                RedisServer sentinel = RedisServer.startSentinel("home", master.port());
                Replica replica =
                        Replica.start(
                                "redis-sentinel://127.0.0.1:" + sentinel.port() + "#home",
                                execution ->
                                        new Outcome.Completed(Message.ofAgent("done"), List.of()),
                                "lucia.redis.command-timeout=2s")) {
            // Given
            TaskId id = accepted(replica.engine().submit(says("hello")));
            Optional<Task> ended = replica.engine().await(CALLER, id, PATIENCE);
            heir.awaitInfo("master_link_status:up");
            sentinel.awaitInfo("slaves=1");

            // When
            master.kill();

            // Then
            heir.awaitInfo("role:master");
            assertThat(find(replica, id)).isEqualTo(ended);
            assertThat(submit(replica)).isNotNull();
        }
    }

    private static Optional<Task> find(Replica replica, TaskId id) {
        while (true) {
            try {
                return replica.engine().find(CALLER, id);
            } catch (StoreUnavailable notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static TaskId submit(Replica replica) {
        while (true) {
            try {
                return accepted(replica.engine().submit(says("again")));
            } catch (StoreUnavailable notYet) {
                Thread.onSpinWait();
            }
        }
    }
}
