package dev.lucia.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.agent.FixtureHome;
import dev.lucia.language.HomeFixture;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.RunningService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Why a sentence is taken as it is: by HTTP and by {@code lucia explain}; nothing is done. */
class ExplainIT {

    private static final FixtureHome HOME = new FixtureHome(HomeFixture.house().home());

    private static RedisServer redis;
    private static RunningService service;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        service =
                RunningService.start(
                        redis.uri(),
                        _ -> {
                            throw new AssertionError("explaining must not run a task");
                        },
                        HOME);
    }

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    @AfterEach
    void nothingWasDone() {
        assertThat(HOME.calls()).isEmpty();
    }

    @Test
    void explainsByHttp() {
        // When
        Answer answer =
                service.api()
                        .post(
                                "/api/conversation/explain",
                                "{\"text\":\"unlock the"
                                        + " door\",\"context\":{\"deviceArea\":\"Hall\"}}");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/room")).isEqualTo("Hall");
        assertThat(answer.at("/words/0/meanings/0")).isEqualTo("unlock");
        assertThat(answer.at("/commands/0/shape")).isEqualTo("unlock");
        assertThat(answer.at("/commands/0/calls/0/entity")).isEqualTo("lock.front_door");
        assertThat(answer.at("/commands/0/calls/0/risk")).isEqualTo("risky");
    }

    @Test
    void showsPeopleWhatWouldBeDone() {
        // When
        int code = explain("dim", "the", "reading", "lamp", "to", "30%");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Language en, room unknown")
                .contains("  reading lamp           name of light.reading")
                .contains("  taken for              adjust")
                .contains("    * light.reading                  score 8   Reading Lamp")
                .contains("    light.turn_on light.reading brightness_pct=30   (safe)");
    }

    @Test
    void tellsPeopleHowAnUnknownNameBecomesKnown() {
        // When
        int code = explain("turn on the aquarium");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("  aquarium               unknown")
                .contains("She would say")
                .contains(
                        "What helps\n"
                                + "  If \"aquarium\" is a thing in your home, add it as an alias");
    }

    @Test
    void listensInARoomAndALanguage() {
        // When
        int code = explain("--room", "Büro", "--language", "de", "mach das Licht an");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Language de, room Office")
                .contains("light.turn_on light.desk   (safe)");
    }

    @Test
    void saysWhatTheServiceSaysIsWrong() {
        // When
        int code = explain("--language", "!", "turn on the lights");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "lucia: the service answers 400: context.language must be a language tag");
    }

    private int explain(String... arguments) {
        CommandLine lucia =
                Commands.commandLine(
                                settings -> {
                                    throw new AssertionError("the service must not be started");
                                })
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        List<String> all =
                new ArrayList<>(
                        List.of("explain", "--url", "http://127.0.0.1:" + service.api().port()));
        all.addAll(List.of(arguments));
        return lucia.execute(all.toArray(String[]::new));
    }
}
