package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.EntityId;
import dev.lucia.home.HomeConversation;
import dev.lucia.home.HomeReply;
import dev.lucia.language.HomeFixture;
import dev.lucia.task.CommandReport;
import dev.lucia.task.Outcome;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sentences that only the home's own agent understands. */
class HomeAgentTest {

    private static final String UNKNOWN_HERE = "colourless green ideas sleep furiously";
    private static final HomeReply NOT_UNDERSTOOD =
            new HomeReply.NotUnderstood("no_intent_match", "Sorry");

    private final FixtureHome home = new FixtureHome(HomeFixture.house().home());
    private final List<String> heard = new ArrayList<>();

    @Test
    void whatItDidIsPassedOnAsItsWord() throws Exception {
        // Given
        HomeReply reply =
                new HomeReply.Acted(
                        "Turned on the dream", List.of(EntityId.of("light.desk")), List.of(), null);

        // When
        Outcome outcome = run(reply, "en", UNKNOWN_HERE);

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        assertThat(outcome.said().text()).isEqualTo("Home Assistant says: Turned on the dream");
        assertThat(CommandReport.of(outcome.said()))
                .hasValueSatisfying(
                        report ->
                                assertThat(report.captures())
                                        .containsEntry("entities", "light.desk"));
    }

    @Test
    void whatItFailedToDoIsNoSuccess() throws Exception {
        // Given
        HomeReply reply =
                new HomeReply.Acted("Error", List.of(), List.of(EntityId.of("light.desk")), null);

        // When
        Outcome outcome = run(reply, "en", UNKNOWN_HERE);

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void whatItDoesNotUnderstandEitherIsNotUnderstood() throws Exception {
        // When
        Outcome outcome = run(NOT_UNDERSTOOD, "en", UNKNOWN_HERE);

        // Then
        assertThat(outcome.said().text()).isEqualTo("Sorry, I did not understand that.");
        assertThat(heard).containsExactly(UNKNOWN_HERE);
    }

    @Test
    void whatLuciaUnderstandsSheDoesHerself() throws Exception {
        // When
        run(NOT_UNDERSTOOD, "en", "turn on the desk lamp");

        // Then
        assertThat(heard).isEmpty();
        assertThat(home.calls()).hasSize(1);
    }

    @Test
    void aSentenceInAnotherLanguageThanTheHomesIsNotForIt() throws Exception {
        // When
        run(NOT_UNDERSTOOD, "de", "farblose grüne Ideen schlafen wütend");

        // Then
        assertThat(heard).isEmpty();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        // Given
        AgentProperties off = new AgentProperties(Duration.ofMinutes(30), 10, 200, false);

        // When
        run(NOT_UNDERSTOOD, off, "en", UNKNOWN_HERE);

        // Then
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do the unlock dance furiously",
                "disarmament of furious ideas",
                "furiously open sesame",
                "let the garage sleep furiously",
                "grüne Ideen aufschließen",
                "die Haustür möge schlafen",
                "déverrouille les idées vertes",
                "fais dormir la serrure",
                "desbloquea las ideas verdes",
                "duerme la puerta furiosamente",
                "ontgrendel de groene ideeën",
                "laat de voordeur slapen",
                "furious ideas and the code 1234"
            })
    void nothingRiskyReachesIt(String sentence) throws Exception {
        // When
        run(NOT_UNDERSTOOD, "en", sentence);

        // Then
        assertThat(heard).isEmpty();
    }

    private Outcome run(HomeReply reply, String language, String sentence) throws Exception {
        return run(reply, Assistants.properties(), language, sentence);
    }

    private Outcome run(
            HomeReply reply, AgentProperties properties, String language, String sentence)
            throws Exception {
        HomeConversation conversation =
                (String said, String tongue, @Nullable String earlier, Duration patience) -> {
                    heard.add(said);
                    return reply;
                };
        return new Assistants()
                .asking(new HomeAgent(conversation, properties))
                .over(home, home)
                .run(FixtureExecution.of(Map.of("language", language), sentence));
    }
}
