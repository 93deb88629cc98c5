package dev.lucia.task;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import java.util.Optional;
import java.util.UUID;

/** Identity of a task: a UUIDv7, so that ids sort by the time of their submission. */
public record TaskId(UUID value) {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /** A new id, never given before. */
    public static TaskId next() {
        return new TaskId(GENERATOR.generate());
    }

    /** The id that {@code text} spells, or empty if it spells none. */
    public static Optional<TaskId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equalsIgnoreCase(text)
                    ? Optional.of(new TaskId(value))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
