package dev.lucia.home.assistant;

import static dev.lucia.testing.Eventually.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** Calls to a Home Assistant that ignores, delays, breaks off or contradicts itself. */
class ActingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(150);
    private static final String DONE = "{\"context\":{\"id\":\"1\"}}";
    private static final ServiceCall TURN_ON =
            new ServiceCall("light", "turn_on", EntityId.of(FakeHomeAssistant.LIGHT), Map.of());

    private FakeHomeAssistant fake;
    private Client client;

    @BeforeEach
    void start() {
        fake = FakeHomeAssistant.start();
        client = Client.of(fake);
        await("the connection", client::isConnected);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        fake.close();
    }

    @Test
    void theStateMayComeBeforeTheAnswer() throws InterruptedException {
        // Given
        whenCalled(
                (c, id, _) -> {
                    c.event("entities", FakeHomeAssistant.change("on"));
                    c.result(id, DONE);
                });

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, PATIENCE);

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
        assertThat(client.meters.get("lucia.home.calls").tag("outcome", "reached").timer().count())
                .isEqualTo(1);
    }

    @Test
    void theStateMayComeAfterTheAnswerAndByDetours() throws InterruptedException {
        // Given
        whenCalled(
                (c, id, _) -> {
                    c.result(id, DONE);
                    c.event("entities", FakeHomeAssistant.change("warming up"));
                    c.event("entities", FakeHomeAssistant.change("on"));
                });

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, PATIENCE);

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
    }

    @Test
    void theAnswerMayNeverCome() throws InterruptedException {
        // Given
        whenCalled((c, _, _) -> c.event("entities", FakeHomeAssistant.change("on")));

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, PATIENCE);

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
    }

    @Test
    void answersAndEventsMayComeInOneFrame() throws InterruptedException {
        // Given
        whenCalled(
                (c, id, _) ->
                        c.wire()
                                .send(
                                        "["
                                                + c.eventText(
                                                        "entities", FakeHomeAssistant.change("on"))
                                                + ","
                                                + FakeHomeAssistant.Conversation.resultText(
                                                        id, DONE)
                                                + "]"));

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, PATIENCE);

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
    }

    @Test
    void anEntityThatIgnoresTheCallIsReported() throws InterruptedException {
        // Given
        whenCalled((c, id, _) -> c.result(id, DONE));

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, IMPATIENCE);

        // Then
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Observation.NotReached.class,
                        missed -> assertThat(missed.lastSeen().value()).isEqualTo("off"));
        assertThat(
                        client.meters
                                .get("lucia.home.calls")
                                .tag("outcome", "not_reached")
                                .timer()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void whatMustChangeNothingStillNeedsTheAnswer() throws InterruptedException {
        // Given
        whenCalled((c, id, _) -> c.failure(id, "home_assistant_error", "Broken."));

        // When
        Observation seen = client.home.perform(TURN_ON, state -> true, PATIENCE);

        // Then
        assertThat(seen).isEqualTo(new Observation.Refused("home_assistant_error", "Broken."));
    }

    @Test
    void anEntityThatFallsSilentIsUnreachable() throws InterruptedException {
        // Given
        whenCalled(
                (c, id, _) -> {
                    c.result(id, DONE);
                    c.event("entities", FakeHomeAssistant.change("unavailable"));
                });

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, IMPATIENCE);

        // Then
        assertThat(seen).isEqualTo(new Observation.Unreachable());
    }

    @Test
    void anEntityThatIsRemovedIsUnreachable() throws InterruptedException {
        // Given
        whenCalled(
                (c, id, _) -> {
                    c.result(id, DONE);
                    c.event("entities", "{\"r\":[\"light.lamp\"]}");
                });

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, IMPATIENCE);

        // Then
        assertThat(seen).isEqualTo(new Observation.Unreachable());
        assertThat(client.home.home().entities()).isEmpty();
    }

    @Test
    void aCallThatALostConnectionLeftOpenIsJudgedByTheStateAfterwards()
            throws InterruptedException {
        // Given
        whenCalled(
                (c, _, _) -> {
                    fake.state = "on";
                    c.wire().goAway();
                });

        // When
        Observation seen = client.home.perform(TURN_ON, ActingIT::isOn, PATIENCE);

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
        assertThat(fake.connections).hasValue(2);
    }

    @Test
    void aCallThatALostConnectionSwallowedIsNotTakenForDone() {
        // Given
        whenCalled((c, _, _) -> c.wire().close());

        // When
        Runnable call = () -> perform(TURN_ON, ActingIT::isOn, IMPATIENCE);

        // Then
        assertThatThrownBy(call::run).isInstanceOf(HomeUnavailable.class);
        assertThat(
                        client.meters
                                .get("lucia.home.calls")
                                .tag("outcome", "unavailable")
                                .timer()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void anUnreadableFrameBeginsAnew() {
        // Given
        fake.state = "on";

        // When
        fake.current().wire().send("{this is not JSON");

        // Then
        await("the state of the new connection", () -> isConnectedAndLampIs("on"));
        assertThat(fake.connections).hasValue(2);
    }

    @Test
    void callsThatAreNeverAnsweredDoNotPileUp() throws InterruptedException {
        // Given
        whenCalled((_, _, _) -> {});
        Session session = client.link.status().session();
        for (int i = 0; i < 512; i++) {
            var _ = session.send(Command.call(TURN_ON), PATIENCE);
        }

        // When
        Runnable oneMore = () -> perform(TURN_ON, ActingIT::isOn, IMPATIENCE);

        // Then
        assertThatThrownBy(oneMore::run)
                .isInstanceOf(HomeUnavailable.class)
                .hasMessageContaining("unanswered");
    }

    private boolean isConnectedAndLampIs(String value) {
        return fake.connections.get() == 2
                && client.isConnected()
                && client.home
                        .home()
                        .entity(EntityId.of(FakeHomeAssistant.LIGHT))
                        .filter(lamp -> lamp.state().value().equals(value))
                        .isPresent();
    }

    private static boolean isOn(EntityState state) {
        return state.value().equals("on");
    }

    private void perform(ServiceCall call, Predicate<EntityState> wanted, Duration patience) {
        try {
            client.home.perform(call, wanted, patience);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void whenCalled(FakeHomeAssistant.Answer answer) {
        fake.answers.put("call_service", answer);
    }
}
