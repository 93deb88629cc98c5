package dev.lucia.push;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.TaskId;
import dev.lucia.testing.Eventually;
import dev.lucia.testing.RedisServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The replica that posts is killed in the middle of a post. */
class PushKillIT {

    @Test
    void anotherReplicaGoesOnWhereTheKilledOneWas() throws Exception {
        try (RedisServer redis = RedisServer.start();
                Webhook webhook = Webhook.start();
                PushReplica submitter = PushReplica.silent(redis.uri(), PushReplica::answer)) {
            // Given
            webhook.hold();
            TaskId task = accepted(submitter.engine().submit(says("hello")));
            submitter.engine().await(CALLER, task, Duration.ofSeconds(30));
            Process doomed = start(redis);
            try {
                submitter
                        .configs()
                        .create(
                                CALLER,
                                new PushConfig(task, "mine", webhook.url("/"), null, null),
                                PushStart.SUBMISSION);
                Eventually.await("a post", () -> !webhook.at("/").isEmpty());
            } finally {
                // When
                doomed.destroyForcibly().onExit().join();
            }
            webhook.release();

            // Then
            try (PushReplica heir =
                    PushReplica.start(redis.uri(), PushReplica::answer, "lucia.push.timeout=1s")) {
                assertThat(webhook.bodies("/", 3))
                        .containsExactly("task 1 WORKING", "task 1 WORKING", "event 2 done");
                Eventually.await("an empty outbox", () -> heir.get(PushOutbox.class).depth() == 0);
            }
        }
    }

    private static Process start(RedisServer redis) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PushReplica.class.getName(),
                                redis.uri()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
