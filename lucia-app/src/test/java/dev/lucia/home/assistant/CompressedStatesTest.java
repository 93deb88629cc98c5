package dev.lucia.home.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.EntityState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class CompressedStatesTest {

    private final EntityState lamp =
            CompressedStates.whole(
                    Json.MAPPER.readTree(
                            """
                            {"s":"on","a":{"brightness":102,"hs_color":[30.0,50],"effect":null},
                             "c":"01M86","lc":1795516405.7310843}\
                            """));

    @Test
    void aWholeStateIsRead() {
        assertThat(lamp.value()).isEqualTo("on");
        assertThat(lamp.attributes())
                .containsEntry("brightness", 102)
                .containsEntry("hs_color", List.of(30.0, 50))
                .containsEntry("effect", null);
        assertThat(lamp.changedAt()).isEqualTo(Instant.ofEpochMilli(1795516405731L));
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        // When
        EntityState after =
                changed("{\"+\":{\"s\":\"off\",\"lc\":1795516500,\"a\":{\"brightness\":null}}}");

        // Then
        assertThat(after.value()).isEqualTo("off");
        assertThat(after.attributes()).containsEntry("brightness", null).containsKey("hs_color");
        assertThat(after.changedAt()).isEqualTo(Instant.ofEpochSecond(1795516500));
    }

    @Test
    void newAttributesAreNoNewState() {
        // When
        EntityState after = changed("{\"+\":{\"lu\":1795516500,\"a\":{\"brightness\":255}}}");

        // Then
        assertThat(after.value()).isEqualTo("on");
        assertThat(after.attributes()).containsEntry("brightness", 255);
        assertThat(after.changedAt()).isEqualTo(lamp.changedAt());
    }

    @Test
    void attributesVanish() {
        // When
        EntityState after = changed("{\"-\":{\"a\":[\"effect\",\"hs_color\"]}}");

        // Then
        assertThat(after.attributes()).containsOnlyKeys("brightness");
    }

    private EntityState changed(String change) {
        return CompressedStates.changed(lamp, Json.MAPPER.readTree(change));
    }
}
