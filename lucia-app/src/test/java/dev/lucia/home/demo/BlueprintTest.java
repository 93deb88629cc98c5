package dev.lucia.home.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Area;
import dev.lucia.home.Floor;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

class BlueprintTest {

    private final Blueprint blueprint = Blueprint.read();

    @Test
    void everythingStandsSomewhereThatExists() {
        // When
        Set<String> floors = blueprint.floors().stream().map(Floor::id).collect(Collectors.toSet());
        Set<String> areas = blueprint.areas().stream().map(Area::id).collect(Collectors.toSet());

        // Then
        assertThat(blueprint.areas())
                .allSatisfy(
                        area ->
                                assertThat(
                                                area.floorId() == null
                                                        || floors.contains(area.floorId()))
                                        .as(area.id())
                                        .isTrue());
        assertThat(blueprint.entities())
                .allSatisfy(
                        device ->
                                assertThat(
                                                device.areaId() == null
                                                        || areas.contains(device.areaId()))
                                        .as(device.id())
                                        .isTrue());
    }

    @Test
    void idsAreUniqueAndScenesSetWhatExists() {
        // When
        List<String> members =
                blueprint.entities().stream()
                        .map(Blueprint.Device::members)
                        .filter(Objects::nonNull)
                        .flatMap(m -> m.keySet().stream())
                        .toList();

        // Then
        assertThat(blueprint.ids()).hasSameSizeAs(blueprint.entities()).containsAll(members);
        assertThat(members).isNotEmpty();
    }

    @Test
    void everyKindOfDeviceIsThere() {
        assertThat(blueprint.entities())
                .extracting(device -> device.entityId().domain())
                .contains(
                        "light",
                        "switch",
                        "climate",
                        "cover",
                        "lock",
                        "sensor",
                        "binary_sensor",
                        "fan",
                        "media_player",
                        "vacuum",
                        "alarm_control_panel",
                        "todo",
                        "scene");
    }
}
