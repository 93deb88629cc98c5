package dev.lucia.home.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Area;
import dev.lucia.home.EntityId;
import dev.lucia.home.Floor;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Objects;
import java.util.Set;

class RegistryReaderTest {

    private final RegistryReader reader =
            new RegistryReader(
                    json("[{\"label_id\":\"night\",\"name\":\"Night lights\"}]"),
                    json(
                            """
                            [{"id":"d1","area_id":"attic","name":"Lamp","name_by_user":null,
                              "labels":["of_device"]}]\
                            """),
                    json(
                            """
                            [{"area_id":"attic","name":"Attic","aliases":["loft"],"floor_id":"top",
                              "labels":["of_area"]},
                             {"area_id":"garden","name":"Garden","aliases":[],"floor_id":null,
                              "labels":[]}]\
                            """));

    @Test
    void anEntityIsWhereItsDeviceIsUnlessItSaysOtherwise() {
        // When
        var byDevice = entry("{\"device_id\":\"d1\",\"area_id\":null}");
        var byItself = entry("{\"device_id\":\"d1\",\"area_id\":\"garden\"}");

        // Then
        assertThat(byDevice.areaId()).isEqualTo("attic");
        assertThat(byItself.areaId()).isEqualTo("garden");
    }

    @Test
    void labelsAreInheritedAndNamed() {
        // When
        var entry = entry("{\"device_id\":\"d1\",\"labels\":[\"night\"]}");

        // Then
        assertThat(entry.labels()).isEqualTo(Set.of("Night lights", "of_device", "of_area"));
    }

    @Test
    void theNullAmongAliasesIsTheNameItself() {
        assertThat(entry("{\"aliases\":[null,\"beacon\",\" \"]}").aliases())
                .containsExactly("beacon");
    }

    @Test
    void aNameIsTakenFromWhoeverHasOne() {
        assertThat(entry("{\"name\":\"Mine\",\"original_name\":\"Its\"}").name()).isEqualTo("Mine");
        assertThat(entry("{\"name\":null,\"original_name\":\"Its\"}").name()).isEqualTo("Its");
        assertThat(entry("{\"device_id\":\"d1\"}").name()).isEqualTo("Lamp");
        assertThat(entry("{\"device_id\":\"unknown\"}").name()).isNull();
    }

    @Test
    void entitiesWithoutEntryAndThingsThatAreNoEntityAreLeftOut() {
        // When
        var entries = reader.entries(json("{\"light.a\":null,\"nonsense\":{},\"light.b\":{}}"));

        // Then
        assertThat(entries).containsOnlyKeys(EntityId.of("light.b"));
    }

    @Test
    void areasAndFloorsAreRead() {
        // When
        List<Floor> floors =
                RegistryReader.floors(
                        json(
                                "[{\"floor_id\":\"top\",\"name\":\"Top\",\"level\":2,\"aliases\":[\"up\"]},"
                                    + "{\"floor_id\":\"x\",\"name\":\"X\",\"level\":null}]"));

        // Then
        assertThat(floors)
                .containsExactly(
                        new Floor("top", "Top", List.of("up"), 2),
                        new Floor("x", "X", List.of(), null));
        assertThat(reader.areas())
                .containsExactlyInAnyOrder(
                        new Area("attic", "Attic", List.of("loft"), "top"),
                        new Area("garden", "Garden", List.of(), null));
    }

    private Registries.Entry entry(String json) {
        EntityId id = EntityId.of("light.lamp");
        return Objects.requireNonNull(
                reader.entries(json("{\"light.lamp\":" + json + "}")).get(id));
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
