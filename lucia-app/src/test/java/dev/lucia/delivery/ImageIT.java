package dev.lucia.delivery;

import static dev.lucia.testing.Fixture.DOCKER;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;

import dev.lucia.security.GeneratedKey;
import dev.lucia.testing.ApiClient;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.utility.DockerImageName;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The image as the chart runs it: read-only, without capabilities, 512 MB and one CPU. */
@Requires(DOCKER)
@ExtendWith(Delivered.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImageIT {

    private final GeneratedKey key = GeneratedKey.next();
    private final Network network = Network.newNetwork();
    private final GenericContainer<?> redis =
            new GenericContainer<>(DockerImageName.parse(Delivered.REDIS_IMAGE))
                    .withImagePullPolicy(PullPolicy.defaultPolicy())
                    .withNetwork(network)
                    .withNetworkAliases("redis")
                    .withCommand("redis-server", "--requirepass", "only-for-this-test")
                    .waitingFor(Wait.forLogMessage(".*Ready to accept connections.*", 1));
    private final GenericContainer<?> lucia =
            new GenericContainer<>(DockerImageName.parse(Delivered.IMAGE))
                    .withNetwork(network)
                    .withExposedPorts(8080, 8081)
                    .withEnv("LUCIA_REDIS_URI", "redis://redis:6379")
                    .withEnv("LUCIA_REDIS_PASSWORD", "only-for-this-test")
                    .withEnv("LUCIA_HOME_TYPE", "demo")
                    .withEnv("LUCIA_SECURITY_KEYS_0_NAME", "test")
                    .withEnv("LUCIA_SECURITY_KEYS_0_SHA256", key.sha256())
                    .withEnv("LUCIA_SECURITY_ENCRYPTIONKEY", "0123456789abcdef".repeat(4))
                    // A cache that does not fit ends the JVM instead of being left out.
                    .withEnv("JDK_JAVA_OPTIONS", "-XX:AOTMode=on -Xlog:class+load:stdout")
                    .withCreateContainerCmdModifier(
                            command -> restrict(Objects.requireNonNull(command.getHostConfig())))
                    .waitingFor(
                            Wait.forHttp("/actuator/health/readiness")
                                    .forPort(8081)
                                    .withStartupTimeout(Duration.ofMinutes(3)));

    @BeforeAll
    void start() {
        redis.start();
        lucia.start();
    }

    @AfterAll
    void stop() {
        lucia.stop();
        redis.stop();
        network.close();
    }

    @Test
    @Order(1)
    void aSentenceIsAnswered() {
        // Given
        var client = ApiClient.at(lucia.getMappedPort(8080)).withKey(key.key().reveal());

        // When
        var answer = client.post("/api/conversation", "{\"text\":\"turn on the kitchen lights\"}");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("type").asString()).isEqualTo("command");
    }

    @Test
    @Order(2)
    void nobodyIsLetInWithoutAKey() {
        // When
        var answer =
                ApiClient.at(lucia.getMappedPort(8080))
                        .post("/api/conversation", "{\"text\":\"turn on the kitchen lights\"}");

        // Then
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void almostAllClassesComeFromTheCache() {
        // When
        List<String> loaded =
                lucia.getLogs()
                        .lines()
                        .filter(line -> line.contains("[class,load]") && line.contains(" source: "))
                        // Made at run time: lambda forms, proxies.
                        .filter(
                                line ->
                                        line.contains(".jar")
                                                || line.contains("jrt:/")
                                                || line.contains("shared objects file"))
                        .toList();
        long cached = loaded.stream().filter(line -> line.contains("shared objects file")).count();

        // Then
        assertThat(loaded).hasSizeGreaterThan(5000);
        assertThat((double) cached / loaded.size()).isGreaterThan(0.9);
    }

    @Test
    @Order(4)
    void itsUserIsNotRootAndThereIsNoShell() throws Exception {
        // When
        var shell = lucia.execInContainer("/bin/sh", "-c", "true");

        // Then
        assertThat(shell.getExitCode()).isNotZero();
        assertThat(lucia.getContainerInfo().getConfig().getUser()).isEqualTo("1000:1000");
    }

    @Test
    @Order(5)
    void aHealthCheckNeedsNoShell() throws Exception {
        // When
        var health =
                lucia.execInContainer("/opt/java/bin/java", "@/app/lucia.args", "health-check");

        // Then
        assertThat(health.getExitCode()).as(health.getStderr()).isZero();
    }

    @Test
    @Order(6)
    void itStopsInOrder() {
        // Given
        var docker = lucia.getDockerClient();

        // When
        docker.stopContainerCmd(lucia.getContainerId()).withTimeout(60).exec();

        // Then
        InspectContainerResponse stopped =
                docker.inspectContainerCmd(lucia.getContainerId()).exec();
        assertThat(stopped.getState().getExitCodeLong()).isEqualTo(143);
        assertThat(lucia.getLogs()).contains("Stopped working on tasks");
    }

    private static void restrict(HostConfig host) {
        host.withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withMemory(512L * 1024 * 1024)
                .withNanoCPUs(1_000_000_000L)
                .withTmpFs(Map.of("/tmp", "", "/app/.cache", ""));
    }
}
