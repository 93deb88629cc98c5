package dev.lucia.home.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.home.Area;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.home.HomeSettings;
import dev.lucia.home.HomeUnavailable;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LiveHomeTest {

    private static final EntityId LAMP = EntityId.of("light.lamp");

    private final LiveHome live = new LiveHome();
    private final long connection = live.begin();

    @Test
    void beforeTheRegistriesThereIsNoHome() {
        // Given
        apply("{\"a\":{\"light.lamp\":{\"s\":\"on\"}}}");

        // Then
        assertThatThrownBy(live::home).isInstanceOf(HomeUnavailable.class);
    }

    @Test
    void aSnapshotStaysAsItWas() {
        // Given
        known("light.lamp");
        Home before = live.home();

        // When
        apply("{\"c\":{\"light.lamp\":{\"+\":{\"s\":\"on\"}}}}");

        // Then
        assertThat(before.entity(LAMP).orElseThrow().state().value()).isEqualTo("off");
        assertThat(live.home().entity(LAMP).orElseThrow().state().value()).isEqualTo("on");
        assertThat(live.home()).isSameAs(live.home());
    }

    @Test
    void statesLeaveTheLayoutAlone() {
        // Given
        known("light.lamp");
        long layout = live.home().layout();

        // When
        apply("{\"c\":{\"light.lamp\":{\"+\":{\"s\":\"on\",\"a\":{\"brightness\":1}}}}}");

        // Then
        assertThat(live.home().layout()).isEqualTo(layout);
    }

    @Test
    void newcomersLeaversAndNewNamesChangeTheLayout() {
        // Given
        known("light.lamp", "light.new");
        List<Long> layouts = new ArrayList<>(List.of(live.home().layout()));

        // When
        for (String event :
                List.of(
                        "{\"a\":{\"light.new\":{\"s\":\"on\"}}}",
                        "{\"c\":{\"light.new\":{\"+\":{\"a\":{\"friendly_name\":\"N\"}}}}}",
                        "{\"c\":{\"light.new\":{\"+\":{\"a\":{\"device_class\":\"x\"}}}}}",
                        "{\"r\":[\"light.new\"]}")) {
            apply(event);
            layouts.add(live.home().layout());
        }

        // Then
        assertThat(layouts).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void anotherAreaChangesTheLayoutAndTheSameRegistriesDoNot() {
        // Given
        Registries registries = registries(List.of(), "light.lamp");
        apply("{\"a\":{\"light.lamp\":{\"s\":\"off\"}}}");
        live.adopt(registries);
        long layout = live.home().layout();

        // When
        live.adopt(registries);
        long same = live.home().layout();
        live.adopt(registries(List.of(new Area("attic", "Attic", List.of(), null)), "light.lamp"));

        // Then
        assertThat(same).isEqualTo(layout);
        assertThat(live.home().layout()).isNotEqualTo(layout);
    }

    @Test
    void whatIsNoEntityOrUnknownIsPassedOver() {
        // Given
        known("light.lamp");

        // When
        apply("{\"a\":{\"\":{\"s\":\"on\"},\"light.\":{},\".x\":{},\"plain\":{}}}");
        apply("{\"c\":{\"light.unheard_of\":{\"+\":{\"s\":\"on\"}}},\"r\":[\"light.unheard_of\"]}");

        // Then
        assertThat(live.home().entities()).containsOnlyKeys(LAMP);
    }

    @Test
    void namesFallBackToTheId() {
        // Given
        known("light.reading_lamp");

        // When
        apply("{\"a\":{\"light.reading_lamp\":{\"s\":\"on\"}}}");

        // Then
        assertThat(live.home().entity(EntityId.of("light.reading_lamp")).orElseThrow().name())
                .isEqualTo("reading lamp");
    }

    @Test
    void watchersHearOfTheirEntityUntilTheyStop() {
        // Given
        known("light.lamp", "light.other");
        List<Sign> signs = new ArrayList<>();
        Watchers.Watch watch = live.watch(LAMP, signs::add);

        // When
        apply("{\"c\":{\"light.lamp\":{\"+\":{\"s\":\"on\"}}}}");
        apply("{\"a\":{\"light.other\":{\"s\":\"on\"}}}");
        apply("{\"r\":[\"light.lamp\"]}");
        watch.close();
        apply("{\"a\":{\"light.lamp\":{\"s\":\"on\"}}}");

        // Then
        assertThat(signs).hasSize(2).last().isEqualTo(new Sign.Gone());
    }

    @Test
    void lateEventsOfAFormerConnectionAreIgnored() {
        // Given
        known("light.lamp");

        // When
        int changes =
                live.apply(
                        connection - 1,
                        Json.MAPPER.readTree("{\"c\":{\"light.lamp\":{\"+\":{\"s\":\"on\"}}}}"));

        // Then
        assertThat(changes).isZero();
        assertThat(live.home().entity(LAMP).orElseThrow().state().value()).isEqualTo("off");
    }

    private void known(String... exposed) {
        apply("{\"a\":{\"light.lamp\":{\"s\":\"off\"},\"light.secret\":{\"s\":\"off\"}}}");
        live.adopt(registries(List.of(), exposed));
    }

    private void apply(String event) {
        live.apply(connection, Json.MAPPER.readTree(event));
    }

    private static Registries registries(List<Area> areas, String... exposed) {
        HomeSettings settings = new HomeSettings(ZoneOffset.UTC, "en", null, "°C", false);
        Set<EntityId> ids =
                Set.of(exposed).stream()
                        .map(EntityId::of)
                        .collect(java.util.stream.Collectors.toSet());
        return new Registries(settings, areas, List.of(), Map.of(), ids, true);
    }
}
