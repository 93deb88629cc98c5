package dev.lucia.home.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.ServiceCall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

class SimulationTest {

    private final SettableClock clock = new SettableClock();
    private final InMemoryStates states = new InMemoryStates();
    private final Simulation simulation = new Simulation(Blueprint.read(), states, clock);

    @ParameterizedTest
    @CsvSource({
        "light.kitchen_lights, turn_on, on",
        "light.hallway_light, turn_off, off",
        "switch.coffee_maker, turn_on, on",
        "lock.back_door, unlock, unlocked",
        "cover.bedroom_blinds, open_cover, open",
        "cover.living_room_curtains, close_cover, closed",
        "climate.bedroom_thermostat, turn_on, heat",
        "climate.living_room_thermostat, turn_off, off",
        "fan.bedroom_fan, turn_on, on",
        "media_player.living_room_tv, turn_on, idle",
        "media_player.kitchen_speaker, media_play, playing",
        "media_player.kitchen_speaker, media_pause, paused",
        "vacuum.robot_vacuum, start, cleaning",
        "vacuum.robot_vacuum, return_to_base, docked",
        "alarm_control_panel.house_alarm, alarm_arm_night, armed_night"
    })
    void devicesDoAsTheyAreTold(String entity, String service, String state) {
        // When
        Optional<Reaction.Refuses> refusal = act(entity, service, Map.of());

        // Then
        assertThat(refusal).isEmpty();
        assertThat(now(entity).value()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "light.kitchen_counter, turn_on, brightness_pct, 50, brightness, 128",
        "light.bedroom_lamp, turn_on, color_temp_kelvin, 3000, color_temp_kelvin, 3000",
        "cover.bedroom_blinds, set_cover_position, position, 40, current_position, 40",
        "climate.living_room_thermostat, set_temperature, temperature, 21, temperature, 21.0",
        "fan.bedroom_fan, set_percentage, percentage, 75, percentage, 75",
        "media_player.kitchen_speaker, volume_set, volume_level, 1, volume_level, 1.0"
    })
    void valuesBecomeAttributes(
            String entity, String service, String field, int value, String attribute, String seen) {
        // When
        act(entity, service, Map.of(field, value));

        // Then
        assertThat(String.valueOf(now(entity).attributes().get(attribute))).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "light.kitchen_counter, turn_on, brightness_pct, 150, invalid_format",
        "cover.bedroom_blinds, set_cover_position, position, 101, invalid_format",
        "cover.garage_roller_door, set_cover_position, position, 50, service_validation_error",
        "climate.living_room_thermostat, set_temperature, temperature, 99,"
                + " service_validation_error",
        "climate.living_room_thermostat, set_hvac_mode, hvac_mode, 1, service_validation_error",
        "alarm_control_panel.house_alarm, alarm_disarm, code, 1, service_validation_error",
        "light.kitchen_lights, sing, song, 1, not_found",
        "sensor.kitchen_temperature, turn_on, x, 1, not_found"
    })
    void nonsenseIsRefusedAsHomeAssistantDoes(
            String entity, String service, String field, int value, String code) {
        // When
        Optional<Reaction.Refuses> refusal = act(entity, service, Map.of(field, value));

        // Then
        assertThat(refusal)
                .hasValueSatisfying(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aGarageDoorTakesItsTimeWithoutAnybodyWaiting() {
        // Given
        String door = "cover.garage_roller_door";

        // When
        act(door, "open_cover", Map.of());

        // Then
        assertThat(now(door).value()).isEqualTo("opening");
        clock.now = clock.now.plusSeconds(2);
        assertThat(now(door).value()).isEqualTo("open");
        assertThat(now(door).changedAt()).isEqualTo(clock.now);
    }

    @Test
    void aNewCommandOvertakesAMovement() {
        // Given
        String door = "cover.garage_roller_door";
        act(door, "open_cover", Map.of());

        // When
        act(door, "close_cover", Map.of());

        // Then
        clock.now = clock.now.plusSeconds(2);
        assertThat(now(door).value()).isEqualTo("closed");
    }

    @Test
    void aSceneSetsItsMembers() {
        // When
        act("scene.movie_night", "turn_on", Map.of());

        // Then
        assertThat(now("light.ceiling_lights").value()).isEqualTo("off");
        assertThat(now("light.living_room_lamp").attributes()).containsEntry("brightness", 60);
        assertThat(now("cover.living_room_curtains").value()).isEqualTo("closed");
        assertThat(now("scene.movie_night").value()).isEqualTo(clock.now.toString());
    }

    @Test
    void anActionOfAnotherDomainSucceedsAndDoesNothing() {
        // When
        EntityId lock = EntityId.of("lock.back_door");
        Optional<Reaction.Refuses> refusal =
                simulation.act(
                        simulation.device(lock).orElseThrow(),
                        new ServiceCall("light", "turn_on", lock, Map.of()));

        // Then
        assertThat(refusal).isEmpty();
        assertThat(states.all()).isEmpty();
    }

    @Test
    void theTimeOfAChangeIsThatOfTheState() {
        // Given
        act("light.kitchen_counter", "turn_on", Map.of());
        Instant turnedOn = clock.now;
        clock.now = clock.now.plusSeconds(60);

        // When
        act("light.kitchen_counter", "turn_on", Map.of("brightness", 10));

        // Then
        assertThat(now("light.kitchen_counter").changedAt()).isEqualTo(turnedOn);
        assertThat(now("light.kitchen_counter").attributes()).containsEntry("brightness", 10);
    }

    private Optional<Reaction.Refuses> act(
            String entity, String service, Map<String, Object> data) {
        EntityId id = EntityId.of(entity);
        return simulation.act(
                simulation.device(id).orElseThrow(),
                new ServiceCall(id.domain(), service, id, data));
    }

    private EntityState now(String entity) {
        return simulation.now(simulation.device(EntityId.of(entity)).orElseThrow());
    }

    private static final class SettableClock extends Clock {

        Instant now = Instant.parse("2026-11-24T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
