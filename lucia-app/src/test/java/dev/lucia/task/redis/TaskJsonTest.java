package dev.lucia.task.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Artifact;
import dev.lucia.task.Message;
import dev.lucia.task.Part;
import dev.lucia.task.TaskChange;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class TaskJsonTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00.123Z");

    static Stream<TaskChange> changes() {
        List<Part> parts =
                List.of(
                        Part.text(""),
                        Part.data(Map.of("a", List.of(1, "two", true, Map.of("b", 0.5)))),
                        new Part.Raw("aGVsbG8=", "f.txt", null),
                        new Part.Url("https://example.com/f", null, "text/plain"));
        Message message =
                new Message("m", Message.Role.USER, parts, Map.of("deviceArea", "Kitchen"));
        return Stream.of(
                new TaskChange.Submitted("c", message, Map.of("language", "de"), true),
                new TaskChange.StatusChanged(TaskState.WORKING, null),
                new TaskChange.StatusChanged(TaskState.FAILED, message),
                new TaskChange.ArtifactPublished(
                        new Artifact("a", "name", parts, Map.of()), true, false),
                new TaskChange.Answered(message));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anEventIsReadAsItWasWritten(TaskChange change) {
        // Given
        TaskEvent event = new TaskEvent(7, AT, change);

        // When
        String json = TaskJson.event(event);

        // Then
        assertThat(TaskJson.event(7, json)).isEqualTo(event);
        assertThat(TaskJson.events(7, "[" + json + "]")).containsExactly(event);
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        // Given
        String json =
                """
                {"at":"2026-11-24T12:00:00.123Z","since":"2.0","data":{"type":"status",
                "state":"WORKING","colour":"blue"}}
                """;

        // When
        TaskEvent event = TaskJson.event(1, json);

        // Then
        assertThat(event)
                .isEqualTo(
                        new TaskEvent(
                                1, AT, new TaskChange.StatusChanged(TaskState.WORKING, null)));
    }

    @Test
    void whatIsEmptyTakesNoRoom() {
        // When
        String json =
                TaskJson.event(AT, new TaskChange.Answered(Message.ofUser("m", "yes", Map.of())));

        // Then
        assertThat(json)
                .isEqualTo(
                        "{\"at\":\"2026-11-24T12:00:00.123Z\",\"data\":{\"type\":\"answered\","
                                + "\"message\":{\"messageId\":\"m\",\"role\":\"USER\","
                                + "\"parts\":[{\"type\":\"text\",\"text\":\"yes\"}]}}}");
    }
}
