package dev.lucia.task.redis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import dev.lucia.task.Artifact;
import dev.lucia.task.Caller;
import dev.lucia.task.Message;
import dev.lucia.task.StepRecord;
import dev.lucia.task.Task;
import dev.lucia.task.TaskChange;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskStatus;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stored form of tasks: the domain's own JSON, without nulls and empty collections. Fields this
 * version does not know are ignored, so that older and newer replicas can share a store.
 */
final class TaskJson {

    /** Version of the stored form; a replica takes over only tasks whose version it knows. */
    static final int SCHEMA = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .withConfigOverride(List.class, TaskJson::absentIsEmpty)
                    .withConfigOverride(Map.class, TaskJson::absentIsEmpty)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private TaskJson() {}

    static String event(TaskEvent event) {
        return event(event.at(), event.change());
    }

    static String event(Instant at, TaskChange change) {
        return MAPPER.writeValueAsString(new StoredEvent(at, change));
    }

    /** The event at {@code number}: its place in the task's list, which is not stored in it. */
    static TaskEvent event(long number, String json) {
        StoredEvent event = MAPPER.readValue(json, StoredEvent.class);
        return new TaskEvent(number, event.at(), event.data());
    }

    /** The events that led to {@code version}. */
    static List<TaskEvent> events(long version, String json) {
        StoredEvent[] stored = MAPPER.readValue(json, StoredEvent[].class);
        List<TaskEvent> events = new ArrayList<>();
        for (StoredEvent event : stored) {
            long number = version - stored.length + events.size() + 1;
            events.add(new TaskEvent(number, event.at(), event.data()));
        }
        return events;
    }

    static String step(StepRecord step) {
        return MAPPER.writerFor(StepRecord.class).writeValueAsString(step);
    }

    static StepRecord step(String json) {
        return MAPPER.readValue(json, StepRecord.class);
    }

    static String snapshot(Task task) {
        return MAPPER.writeValueAsString(
                new Snapshot(
                        SCHEMA,
                        task.contextId(),
                        task.status(),
                        task.history(),
                        task.artifacts(),
                        task.metadata(),
                        task.createdAt(),
                        task.reply()));
    }

    static Task task(TaskId id, Caller caller, long version, String snapshot) {
        Snapshot stored = MAPPER.readValue(snapshot, Snapshot.class);
        return new Task(
                id,
                stored.contextId(),
                caller,
                version,
                stored.status(),
                stored.history(),
                stored.artifacts(),
                stored.metadata(),
                stored.createdAt(),
                stored.reply());
    }

    /** The same bytes for the same value, whatever the order of its fields was. */
    static byte[] canonical(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Empty collections are left out, and come back as empty ones. */
    private static void absentIsEmpty(MutableConfigOverride override) {
        override.setInclude(
                JsonInclude.Value.construct(
                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private record StoredEvent(Instant at, TaskChange data) {}

    private record Snapshot(
            int schema,
            String contextId,
            TaskStatus status,
            List<Message> history,
            List<Artifact> artifacts,
            Map<String, Object> metadata,
            Instant createdAt,
            boolean reply) {}
}
