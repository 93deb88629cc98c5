package dev.lucia.delivery;

import static dev.lucia.testing.Fixture.DOCKER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.ApiClient;
import dev.lucia.testing.Eventually;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Requires(DOCKER)
@ExtendWith(Delivered.class)
class ComposeIT {

    private final String project = "lucia-it-" + ProcessHandle.current().pid();
    private int port;

    @BeforeEach
    void choosePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void removeEverything() throws Exception {
        compose("--profile", "tools", "down", "--volumes");
    }

    @Test
    void aSentenceIsAnsweredToTheGeneratedKey() throws Exception {
        // Given
        compose("up", "--detach", "--wait");

        // When
        String said = compose("run", "--rm", "smoke-test");

        // Then
        assertThat(said).contains("is on");
        assertThat(ApiClient.at(port).get("/api/tasks/none").status()).isEqualTo(401);
    }

    @Test
    void aTaskIsStillThereAfterRedisWasKilled() throws Exception {
        // Given
        compose("up", "--detach", "--wait");
        ApiClient people = ApiClient.at(port).withKey(apiKey());
        String task =
                people.post("/api/conversation", "{\"text\":\"turn on the kitchen lights\"}")
                        .header("Location");

        // When
        compose("kill", "--signal", "KILL", "redis");
        compose("up", "--detach", "--wait");

        // Then
        Eventually.await(
                "the task as it ended", () -> people.get(task).at("/state").equals("completed"));
    }

    @Test
    void itsImageIsTheOneThatIsBuilt() throws Exception {
        // When
        String file = Files.readString(Delivered.REPOSITORY.resolve("docker-compose.yml"));

        // Then
        assertThat(file).contains("${LUCIA_IMAGE:-" + Delivered.IMAGE + "}");
    }

    private String apiKey() throws Exception {
        return compose("run", "--rm", "init-secrets", "--print-api-key")
                .lines()
                .filter(line -> line.startsWith("lk_"))
                .findFirst()
                .orElseThrow();
    }

    private String compose(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("compose", "--project-name", project));
        command.addAll(List.of(args));
        try (Program docker =
                Program.start(
                        Delivered.REPOSITORY,
                        Map.of("LUCIA_PORT", String.valueOf(port)),
                        Path.of("docker"),
                        command.toArray(String[]::new))) {
            assertThat(docker.awaitExit()).as(docker.output()).isZero();
            return docker.output();
        }
    }
}
