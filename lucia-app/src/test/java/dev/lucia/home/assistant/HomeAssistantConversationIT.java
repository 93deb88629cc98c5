package dev.lucia.home.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Answer;
import dev.lucia.home.EntityId;
import dev.lucia.home.HomeReply;
import dev.lucia.home.ServiceCall;
import dev.lucia.testing.Fixture;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.Map;

/** What a real Home Assistant understands by itself, and answers to questions. */
@Requires(Fixture.HOME_ASSISTANT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeAssistantConversationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Client client;

    @BeforeAll
    void connect() {
        client = Client.ofRealHome(true);
    }

    @AfterAll
    void disconnect() {
        client.close();
    }

    @Test
    void itActs() throws InterruptedException {
        // When
        HomeReply reply = say("turn on the worktop light");

        // Then
        assertThat(reply)
                .isInstanceOfSatisfying(
                        HomeReply.Acted.class,
                        acted ->
                                assertThat(acted.succeeded())
                                        .containsExactly(EntityId.of("light.kitchen_counter")));
    }

    @Test
    void itAnswers() throws InterruptedException {
        // When
        HomeReply reply = say("what is the temperature in the bedroom");

        // Then
        assertThat(reply).isInstanceOf(HomeReply.Answered.class);
    }

    @Test
    void itAdmitsWhatItDoesNotUnderstand() throws InterruptedException {
        // When
        HomeReply reply = say("colourless green ideas sleep furiously");

        // Then
        assertThat(reply)
                .isInstanceOfSatisfying(
                        HomeReply.NotUnderstood.class,
                        not -> assertThat(not.code()).isEqualTo("no_intent_match"));
    }

    @Test
    void itDoesNotTouchWhatIsNotExposed() throws InterruptedException {
        // When
        HomeReply reply = say("turn on the porch light");

        // Then
        assertThat(reply).isInstanceOf(HomeReply.NotUnderstood.class);
    }

    @Test
    void aScriptAnswersWithItsData() throws InterruptedException {
        // Given
        EntityId report = EntityId.of("script.room_report");
        ServiceCall call =
                new ServiceCall("script", "room_report", report, Map.of("room", "kitchen"));

        // When
        Answer answer = client.home.ask(call, PATIENCE);

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> assertThat(given.data()).containsEntry("room", "kitchen"));
    }

    @Test
    void aCalendarTellsItsEvents() throws InterruptedException {
        try (Client open = Client.ofRealHome(false)) {
            // Given
            EntityId calendar = EntityId.of("calendar.calendar_1");
            Map<String, Object> week = Map.of("duration", Map.of("days", 7));

            // When
            Answer answer =
                    open.home.ask(
                            new ServiceCall("calendar", "get_events", calendar, week), PATIENCE);

            // Then
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Given.class,
                            given -> assertThat(given.data()).containsKey("events"));
        }
    }

    private HomeReply say(String sentence) throws InterruptedException {
        return client.home.say(sentence, "en", null, PATIENCE);
    }
}
