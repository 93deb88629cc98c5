package dev.lucia.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** What every home must do. Both homes have the devices that are named here. */
public abstract class HomeGatewayContract {

    protected static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Long enough for an answer, too short for a device that takes seconds. */
    protected static final Duration IMPATIENCE = Duration.ofMillis(500);

    /** The home under test. */
    protected abstract HomeGateway home();

    /** The same home, as another replica sees it. */
    protected abstract HomeGateway elsewhere();

    /** A switch whose calls fail. */
    protected abstract EntityId failingSwitch();

    @Test
    void aLightIsOnOnceItSaysSo() throws InterruptedException {
        // Given
        perform("light.kitchen_lights", "turn_off", Map.of(), is("off"));

        // When
        Observation seen = perform("light.kitchen_lights", "turn_on", Map.of(), is("on"));

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
        assertThat(stateOf("light.kitchen_lights").value()).isEqualTo("on");
    }

    @Test
    void whatIsSoAlreadyCountsAsReached() throws InterruptedException {
        // Given
        perform("light.kitchen_lights", "turn_on", Map.of(), is("on"));

        // When
        Observation again = perform("light.kitchen_lights", "turn_on", Map.of(), is("on"));

        // Then
        assertThat(again).isInstanceOf(Observation.Reached.class);
    }

    @Test
    void valuesArriveAsAttributes() throws InterruptedException {
        // Given
        perform("light.kitchen_counter", "turn_off", Map.of(), is("off"));

        // When
        Observation seen =
                perform(
                        "light.kitchen_counter",
                        "turn_on",
                        Map.of("brightness_pct", 40),
                        attribute("brightness", 102));

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
    }

    @Test
    void aSlowDeviceIsWaitedFor() throws InterruptedException {
        // Given
        perform("light.slow_lamp", "turn_off", Map.of(), is("off"));

        // When
        Observation seen = perform("light.slow_lamp", "turn_on", Map.of(), is("on"));

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
    }

    @Test
    void patienceEnds() throws InterruptedException {
        // Given
        perform("light.slow_lamp", "turn_on", Map.of(), is("on"));

        // When
        Observation seen =
                home().perform(
                                call("light.slow_lamp", "turn_off", Map.of()),
                                is("off"),
                                IMPATIENCE);

        // Then
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Observation.NotReached.class,
                        missed -> assertThat(missed.lastSeen().value()).isEqualTo("on"));
    }

    @Test
    void anAnswerOfSuccessIsNotBelieved() throws InterruptedException {
        // Given
        EntityId lock = EntityId.of("lock.back_door");
        ServiceCall call = new ServiceCall("light", "turn_on", lock, Map.of());

        // When
        Observation seen = home().perform(call, is("on"), IMPATIENCE);

        // Then
        assertThat(seen).isInstanceOf(Observation.NotReached.class);
    }

    @Test
    void aDeviceThatFailsIsRefused() throws InterruptedException {
        // Given
        EntityId broken = failingSwitch();

        // When
        Observation seen = perform(broken.toString(), "turn_on", Map.of(), is("on"));

        // Then
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Observation.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("home_assistant_error"));
    }

    @Test
    void aWrongValueIsRefused() throws InterruptedException {
        // When
        Observation seen =
                perform(
                        "climate.living_room_thermostat",
                        "set_temperature",
                        Map.of("temperature", 999),
                        attribute("temperature", 999));

        // Then
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Observation.Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("service_validation_error");
                            assertThat(refused.message()).contains("7.0 to 35.0");
                        });
    }

    @Test
    void anActionThatDoesNotExistIsRefused() throws InterruptedException {
        // When
        Observation seen = perform("light.kitchen_lights", "sing", Map.of(), is("on"));

        // Then
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Observation.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("not_found"));
    }

    @Test
    void anUnavailableDeviceIsUnreachable() throws InterruptedException {
        // Given
        assertThat(stateOf("light.attic_light").isAvailable()).isFalse();

        // When
        Observation seen = perform("light.attic_light", "turn_on", Map.of(), state -> true);

        // Then
        assertThat(seen).isEqualTo(new Observation.Unreachable());
    }

    @Test
    void anUnknownEntityIsUnreachable() throws InterruptedException {
        // When
        Observation seen = perform("light.no_such_light", "turn_on", Map.of(), state -> true);

        // Then
        assertThat(seen).isEqualTo(new Observation.Unreachable());
    }

    @Test
    void coversTravelToAPosition() throws InterruptedException {
        // Given
        perform("cover.bedroom_blinds", "close_cover", Map.of(), is("closed"));

        // When
        Observation seen =
                perform(
                        "cover.bedroom_blinds",
                        "set_cover_position",
                        Map.of("position", 40),
                        attribute("current_position", 40));

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
        assertThat(stateOf("cover.bedroom_blinds").value()).isEqualTo("open");
    }

    @Test
    void locksTurn() throws InterruptedException {
        // Given
        perform("lock.back_door", "lock", Map.of(), is("locked"));

        // When
        Observation seen = perform("lock.back_door", "unlock", Map.of(), is("unlocked"));

        // Then
        assertThat(seen).isInstanceOf(Observation.Reached.class);
    }

    @Test
    void replicasAgree() throws InterruptedException {
        // Given
        perform("switch.coffee_maker", "turn_off", Map.of(), is("off"));

        // When
        elsewhere().perform(call("switch.coffee_maker", "turn_on", Map.of()), is("on"), PATIENCE);

        // Then
        Observation seen = perform("switch.coffee_maker", "turn_on", Map.of(), is("on"));
        assertThat(seen).isInstanceOf(Observation.Reached.class);
        assertThat(stateOf("switch.coffee_maker").value()).isEqualTo("on");
    }

    @Test
    void theHouseIsKnown() {
        // When
        Home house = home().home();

        // Then
        assertThat(house.floors())
                .extracting(Floor::id, Floor::aliases)
                .contains(tuple("ground_floor", java.util.List.of("downstairs")));
        assertThat(house.areas())
                .extracting(Area::id, Area::name, Area::floorId)
                .contains(
                        tuple("kitchen", "Kitchen", "ground_floor"),
                        tuple("garden", "Garden", null));
        assertThat(house.entity(EntityId.of("light.kitchen_counter")))
                .hasValueSatisfying(
                        counter -> {
                            assertThat(counter.name()).isEqualTo("Kitchen Counter");
                            assertThat(counter.aliases()).containsExactly("worktop light");
                            assertThat(counter.areaId()).isEqualTo("kitchen");
                        });
        assertThat(house.entity(EntityId.of("lock.back_door")).orElseThrow().labels())
                .contains("Security");
        assertThat(
                        house.entity(EntityId.of("cover.garage_roller_door"))
                                .orElseThrow()
                                .deviceClass())
                .isEqualTo("garage");
        assertThat(home().connection()).isInstanceOf(HomeConnection.Connected.class);
    }

    @Test
    void theLayoutOutlivesChangesOfState() throws InterruptedException {
        // Given
        perform("light.kitchen_lights", "turn_off", Map.of(), is("off"));
        long layout = home().home().layout();

        // When
        perform("light.kitchen_lights", "turn_on", Map.of(), is("on"));

        // Then
        assertThat(home().home().layout()).isEqualTo(layout);
    }

    protected Observation perform(
            String entity, String service, Map<String, Object> data, Predicate<EntityState> wanted)
            throws InterruptedException {
        return home().perform(call(entity, service, data), wanted, PATIENCE);
    }

    protected static ServiceCall call(String entity, String service, Map<String, Object> data) {
        EntityId id = EntityId.of(entity);
        return new ServiceCall(id.domain(), service, id, data);
    }

    protected static Predicate<EntityState> is(String value) {
        return state -> state.value().equals(value);
    }

    protected static Predicate<EntityState> attribute(String name, int value) {
        return state ->
                state.attributes().get(name) instanceof Number number
                        && number.doubleValue() == value;
    }

    protected EntityState stateOf(String entity) {
        return home().home().entity(EntityId.of(entity)).orElseThrow().state();
    }
}
