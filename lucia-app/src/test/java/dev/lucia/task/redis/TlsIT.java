package dev.lucia.task.redis;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Task;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskRunner;
import dev.lucia.task.TaskState;
import dev.lucia.testing.Certificate;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Tasks in a Redis that is spoken to over TLS; its certificate must be one that is trusted. */
class TlsIT {

    private static final TaskRunner RUNNER =
            _ -> new Outcome.Completed(Message.ofAgent("done"), List.of());

    @TempDir private Path folder;

    @Test
    void tasksAreKeptOverTlsByWhoTrustsTheCertificate() throws Exception {
        // Given
        Certificate certificate = Certificate.make(folder, "ip:127.0.0.1");
        int port = freePort();
        String uri = "rediss://127.0.0.1:" + port;
        try (RedisServer _ = certificate.startRedis(port);
                Replica trusting =
                        Replica.start(
                                uri,
                                RUNNER,
                                "lucia.redis.ca-certificate=" + certificate.file(),
                                "lucia.redis.command-timeout=5s");
                Replica wary = Replica.start(uri, RUNNER)) {
            // When
            TaskId id = accepted(trusting.engine().submit(says("hello")));

            // Then
            assertThat(trusting.engine().await(CALLER, id, Duration.ofSeconds(60)).map(Task::state))
                    .contains(TaskState.COMPLETED);
            assertThatThrownBy(() -> wary.engine().submit(says("hello")))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
