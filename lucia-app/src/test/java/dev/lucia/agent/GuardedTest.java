package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.HomeFixture;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Part;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

/** What needs a yes, and whose. */
class GuardedTest {

    private static final Map<String, Object> NOBODY = Map.of();

    private final FixtureHome home = new FixtureHome(HomeFixture.house().home());
    private final Assistant assistant = new Assistants().over(home, home);

    @Test
    void aYesOfSomebodyWhoMayNotConfirmOpensNothing() throws Exception {
        // Given
        FixtureExecution asked = FixtureExecution.of(Map.of(), "open the garage door");

        // When
        Outcome outcome = assistant.run(asked.answered(question(asked), "yes", NOBODY));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
        assertThat(outcome.said().text())
                .isEqualTo(
                        "Shall I really open Garage Door? That needs a yes from somebody who may"
                                + " confirm it.");
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void somebodyElseMayConfirmItThen() throws Exception {
        // Given
        FixtureExecution asked = FixtureExecution.of(Map.of(), "open the garage door");
        FixtureExecution refused = asked.answered(question(asked), "yes", NOBODY);

        // When
        Outcome outcome = assistant.run(refused.answered(question(refused), "yes"));

        // Then
        assertThat(outcome.said().text()).isEqualTo("Garage Door is opening.");
        assertThat(home.calls()).hasSize(1);
    }

    @Test
    void aProgramConfirmsByTheNonce() throws Exception {
        // Given
        FixtureExecution asked = FixtureExecution.of(Map.of(), "open the garage door");
        Message question = question(asked);
        Part nonce = Part.data(Map.of("nonce", question.metadata().get("nonce")));

        // When
        Outcome outcome = assistant.run(asked.answered(question, nonce));

        // Then
        assertThat(outcome.said().text()).isEqualTo("Garage Door is opening.");
    }

    @Test
    void aNonceThatWasMadeUpConfirmsNothing() throws Exception {
        // Given
        FixtureExecution asked = FixtureExecution.of(Map.of(), "open the garage door");

        // When
        Outcome outcome =
                assistant.run(
                        asked.answered(question(asked), Part.data(Map.of("nonce", "made up"))));

        // Then
        assertThat(outcome).isNotInstanceOf(Outcome.Completed.class);
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void aQuestionWhoseNonceWasChangedIsAskedAgain() throws Exception {
        // Given
        FixtureExecution asked = FixtureExecution.of(Map.of(), "open the garage door");
        Message question = question(asked);
        Map<String, Object> changed = new HashMap<>(question.metadata());
        changed.compute("nonce", (_, nonce) -> "A" + nonce);
        Message forged =
                new Message(question.messageId(), question.role(), question.parts(), changed);

        // When
        Outcome outcome = assistant.run(asked.answered(forged, "yes"));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void theQuestionOfAnotherTaskConfirmsNothing() throws Exception {
        // Given
        Message question = question(FixtureExecution.of(Map.of(), "open the garage door"));
        FixtureExecution other = FixtureExecution.of(Map.of(), "open the garage door");
        assistant.run(other);

        // When
        Outcome outcome = assistant.run(other.answered(question, "yes"));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void aTemperatureFarFromNowIsAskedAbout() throws Exception {
        // Given
        FixtureExecution asked =
                FixtureExecution.of(Map.of(), "set the bedroom thermostat to 28 degrees");
        Message question = question(asked);

        // When
        Outcome outcome = assistant.run(asked.answered(question, "yes", NOBODY));

        // Then
        assertThat(question.text())
                .isEqualTo("Shall I really set Bedroom Thermostat to 28 °? Please say yes or no.");
        assertThat(outcome).isNotInstanceOf(Outcome.InputRequired.class);
        assertThat(home.calls()).hasSize(1);
    }

    @Test
    void switchesOfTheWholeHouseAreAskedAbout() throws Exception {
        // When
        Outcome outcome = run("turn off all switches in the house");

        // Then
        assertThat(outcome.said().text()).startsWith("Shall I really turn off ");
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void lightsOfTheWholeHouseAreNot() throws Exception {
        // When
        Outcome outcome = run("turn off all lights in the house");

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
    }

    @Test
    void aModelsOwnMarkDoesNotCount() {
        // Given
        Map<String, Object> sent = Map.of("mayConfirm", true, "deviceArea", "Kitchen");

        // When
        Map<String, Object> marked = MayConfirm.mark(sent, false);

        // Then
        assertThat(marked).isEqualTo(Map.of("deviceArea", "Kitchen"));
    }

    private Outcome run(String sentence) throws Exception {
        return assistant.run(FixtureExecution.of(Map.of(), sentence));
    }

    private Message question(FixtureExecution asked) throws Exception {
        Outcome outcome = assistant.run(asked);
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
        return outcome.said();
    }
}
