package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.EntityState;
import dev.lucia.home.Observation;
import dev.lucia.language.HomeFixture;
import dev.lucia.task.CommandReport;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Outcome;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

class AssistantTest {

    private final FixtureHome home = new FixtureHome(HomeFixture.house().home());
    private final Assistant assistant = new Assistants().over(home, home);

    @Test
    void saysWhatWasSeenToHappen() throws Exception {
        // When
        Outcome outcome = run("turn on the kitchen lights");

        // Then
        assertThat(text(outcome)).isEqualTo("Kitchen lights are on.");
        assertThat(home.calls())
                .extracting(call -> call.domain() + "." + call.service() + " " + call.target())
                .containsExactlyInAnyOrder(
                        "light.turn_on light.counter", "light.turn_on light.table");
    }

    @Test
    void tellsProgramsWhatWasDone() throws Exception {
        // When
        Outcome outcome = run("turn off the coffee maker");

        // Then
        assertThat(CommandReport.of(((Outcome.Completed) outcome).answer()))
                .hasValue(
                        new CommandReport(
                                "switch", "turn_off", 1.0, Map.of("entities", "switch.coffee")));
    }

    @Test
    void tellsPartialSuccessApart() throws Exception {
        // Given
        home.with("light.table", new Observation.Unreachable());

        // When
        Outcome outcome = run("turn on the kitchen lights");

        // Then
        assertThat(text(outcome))
                .isEqualTo("Kitchen Counter is on, but Dining Table did not answer.");
    }

    @Test
    void neverClaimsWhatWasNotSeen() throws Exception {
        // Given
        EntityState off = new EntityState("off", Map.of(), Instant.EPOCH);
        home.with("light.desk", new Observation.NotReached(off));

        // When
        Outcome outcome = run("turn on the desk lamp");

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(text(outcome)).isEqualTo("Desk Lamp was asked to, but still reports off.");
    }

    @Test
    void anAnswerContinuesTheTask() throws Exception {
        // Given
        Outcome question = run("turn on the ceiling light");

        // When
        Outcome outcome = run("turn on the ceiling light", "the one in the bedroom");

        // Then
        assertThat(question).isInstanceOf(Outcome.InputRequired.class);
        assertThat(text(question))
                .isEqualTo(
                        "Which one do you mean: Ceiling Light (Bedroom) or Ceiling Light (Living"
                                + " Room)?");
        assertThat(text(outcome)).isEqualTo("Ceiling Light is on.");
        assertThat(home.calls())
                .extracting(call -> call.target().toString())
                .containsExactly("light.bed_ceiling");
    }

    @Test
    void aThingNamedLaterCompletesTheSentence() throws Exception {
        // When
        Outcome outcome = run("turn on", "the desk lamp");

        // Then
        assertThat(text(outcome)).isEqualTo("Desk Lamp is on.");
    }

    @Test
    void whatIsNoAnswerIsASentenceOfItsOwn() throws Exception {
        // When
        Outcome outcome = run("turn on the ceiling light", "turn off the hall light");

        // Then
        assertThat(text(outcome)).isEqualTo("Hall Light is off.");
    }

    @Test
    void asksForTheRoomWhenNobodyKnowsIt() throws Exception {
        // When
        Outcome outcome = run("turn on the lights");

        // Then
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
        assertThat(text(outcome)).startsWith("In which room: ").contains("Kitchen", "Office");
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void admitsNotToUnderstand() throws Exception {
        // When
        Outcome outcome = run("how do you do");

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(text(outcome)).isEqualTo("Sorry, I did not understand that.");
    }

    @Test
    void answersInTheSpeakersLanguage() throws Exception {
        // When
        Outcome outcome =
                assistant.run(
                        FixtureExecution.of(
                                Map.of("language", "de-DE", "deviceArea", "Küche"),
                                "mach das Licht aus"));

        // Then
        assertThat(text(outcome)).isEqualTo("Lichter in Kitchen sind aus.");
    }

    @Test
    void asksBeforeItUnlocks() throws Exception {
        // When
        Outcome outcome = run("unlock the front door");

        // Then
        assertThat(text(outcome))
                .isEqualTo("Shall I really unlock Front Door? Please say yes or no.");
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void aYesUnlocksWhatWasAskedAbout() throws Exception {
        // Given
        FixtureExecution asked = FixtureExecution.of(Map.of(), "unlock the front door");
        Outcome.InputRequired question = (Outcome.InputRequired) assistant.run(asked);

        // When
        Outcome outcome = assistant.run(asked.answered(question.question(), "yes"));

        // Then
        assertThat(text(outcome)).isEqualTo("Front Door is unlocked.");
    }

    @Test
    void aYesOnAnotherDeviceUnlocksNothing() throws Exception {
        // Given
        FixtureExecution asked =
                FixtureExecution.of(Map.of("deviceId", "kitchen"), "unlock the front door");
        Outcome.InputRequired question = (Outcome.InputRequired) assistant.run(asked);

        // When
        Outcome outcome =
                assistant.run(
                        asked.answered(
                                question.question(),
                                "yes",
                                MayConfirm.mark(Map.of("deviceId", "garden"), true)));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void aNoLeavesItLocked() throws Exception {
        // Given
        FixtureExecution asked = FixtureExecution.of(Map.of(), "unlock the front door");
        Outcome.InputRequired question = (Outcome.InputRequired) assistant.run(asked);

        // When
        Outcome outcome = assistant.run(asked.answered(question.question(), "no"));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void aYesThatNobodyAskedForUnlocksNothing() throws Exception {
        // When
        Outcome outcome = run("unlock the front door", "yes");

        // Then
        assertThat(outcome).isNotInstanceOf(Outcome.Completed.class);
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void saysThatTheHomeIsAway() throws Exception {
        // Given
        home.away();

        // When
        Outcome outcome = run("turn on the desk lamp");

        // Then
        assertThat(text(outcome)).isEqualTo("I cannot reach the home right now.");
    }

    private Outcome run(String... said) throws Exception {
        return assistant.run(FixtureExecution.of(Map.of(), said));
    }

    private static String text(Outcome outcome) {
        return outcome.said().text();
    }
}
