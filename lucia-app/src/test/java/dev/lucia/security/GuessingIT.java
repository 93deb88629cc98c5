package dev.lucia.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class GuessingIT {

    private static final GeneratedKey HOME = GeneratedKey.next();

    @Test
    void whoGuessesKeysHasToWaitAndWhoHasOneHasNot() {
        try (RedisServer redis = RedisServer.start();
                RunningService service =
                        RunningService.start(
                                redis.uri(),
                                _ -> new Outcome.Rejected(Message.ofAgent("No.")),
                                "lucia.security.anonymous=false",
                                "lucia.security.keys[0].name=home",
                                "lucia.security.keys[0].sha256=" + HOME.sha256())) {
            // Given
            ApiClient guesser = service.api().withKey("lk_guess");

            // When
            List<Answer> answers =
                    IntStream.range(0, 30).mapToObj(_ -> guesser.get("/api/tasks/1")).toList();

            // Then
            assertThat(answers.getFirst().status()).isEqualTo(401);
            assertThat(answers.getLast().status()).isEqualTo(429);
            assertThat(Integer.parseInt(answers.getLast().header("Retry-After"))).isBetween(1, 60);
            assertThat(guesser.send("OPTIONS", "/api/conversation", null).status()).isEqualTo(401);
            assertThat(service.api().withKey(HOME.key().reveal()).get("/api/tasks/1").status())
                    .isEqualTo(404);
            assertThat(service.management().get("/actuator/prometheus").body())
                    .contains("lucia_requests_refused_total{reason=\"unknown-key\"}")
                    .contains("lucia_requests_refused_total{reason=\"rate\"}");
        }
    }
}
