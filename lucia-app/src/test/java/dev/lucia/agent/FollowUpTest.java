package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.ServiceCall;
import dev.lucia.language.HomeFixture;
import dev.lucia.task.Outcome;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Sentences that only mean something after others, each a task of its own. */
class FollowUpTest {

    private final FixtureHome home = new FixtureHome(HomeFixture.house().home());
    private final Assistant assistant = new Assistants().over(home, home);

    @Test
    void theSameForAnotherRoom() throws Exception {
        // Given
        say("turn on the kitchen lights");

        // When
        String answer = say("and the hall too");

        // Then
        assertThat(answer).isEqualTo("Hall Light is on.");
        assertThat(last()).isEqualTo("light.turn_on light.hall");
    }

    @Test
    void onceMoreForAThirdRoom() throws Exception {
        // Given
        say("turn off the kitchen lights");
        say("and the hall");

        // When
        say("the office too please");

        // Then
        assertThat(last()).isEqualTo("light.turn_off light.desk");
    }

    @Test
    void itIsWhatWasActedOnLast() throws Exception {
        // Given
        say("turn on the desk lamp");

        // When
        String answer = say("turn it off again");

        // Then
        assertThat(answer).isEqualTo("Desk Lamp is off.");
    }

    @Test
    void themAreAllOfThem() throws Exception {
        // Given
        say("turn on the kitchen lights");

        // When
        say("turn them off");

        // Then
        assertThat(home.calls())
                .extracting(FollowUpTest::told)
                .containsExactlyInAnyOrder(
                        "light.turn_on light.counter",
                        "light.turn_on light.table",
                        "light.turn_off light.counter",
                        "light.turn_off light.table");
    }

    @Test
    void aColourForIt() throws Exception {
        // Given
        say("turn on the reading lamp");

        // When
        say("make it blue");

        // Then
        assertThat(last()).startsWith("light.turn_on light.reading");
    }

    @Test
    void aCorrectionOfThePlace() throws Exception {
        // Given
        say("turn on the kitchen lights");

        // When
        say("no, the office");

        // Then
        assertThat(last()).isEqualTo("light.turn_on light.desk");
    }

    @Test
    void anotherValueForAnotherPlace() throws Exception {
        // Given
        say("dim the reading lamp to 30 percent");

        // When
        say("and the star lamp to 50");

        // Then
        assertThat(home.calls().getLast().target()).hasToString("light.kids");
        assertThat(home.calls().getLast().data()).containsEntry("brightness_pct", 50);
    }

    @Test
    void theSameQuestionAboutAnotherThing() throws Exception {
        // Given
        say("is the kitchen window open");

        // When
        String answer = say("and the bedroom window");

        // Then
        assertThat(answer).isEqualTo("No, Bedroom Window is closed.");
    }

    @Test
    void inGermanToo() throws Exception {
        // Given
        sayIn("de", "mach das Licht in der Küche an");

        // When
        String answer = sayIn("de", "und im Flur auch");

        // Then
        assertThat(answer).isEqualTo("Hall Light ist an.");
    }

    @Test
    void nothingWasSaidBefore() throws Exception {
        // When
        String answer = say("and the hall too");

        // Then
        assertThat(home.calls()).isEmpty();
        assertThat(answer).isNotEmpty();
    }

    @Test
    void whatIsClearByItselfIsNoFollowUp() throws Exception {
        // Given
        say("turn off the kitchen lights");

        // When
        say("movie night");

        // Then
        assertThat(last()).isEqualTo("scene.turn_on scene.movie");
    }

    @Test
    void anotherConversationHasItsOwnFocus() throws Exception {
        // Given
        say("turn on the desk lamp");

        // When
        Outcome outcome =
                assistant.run(FixtureExecution.in("another", Map.of(), "turn it off again"));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
    }

    private String say(String sentence) throws Exception {
        return sayIn("en", sentence);
    }

    private String sayIn(String language, String sentence) throws Exception {
        return assistant
                .run(FixtureExecution.of(Map.of("language", language), sentence))
                .said()
                .text();
    }

    private String last() {
        return told(home.calls().getLast());
    }

    private static String told(ServiceCall call) {
        return call.domain() + "." + call.service() + " " + call.target();
    }
}
