package dev.lucia.a2a;

import dev.lucia.task.TaskState;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Task states as ProtoJSON names them. */
final class WireStates {

    private static final String PREFIX = "TASK_STATE_";

    private WireStates() {}

    static String of(TaskState state) {
        return PREFIX + state.name();
    }

    /** The state, or empty for "any" (TASK_STATE_UNSPECIFIED). */
    static Optional<TaskState> parse(String name) {
        if (name.equals(PREFIX + "UNSPECIFIED")) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(TaskState.values())
                        .filter(state -> of(state).equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> A2aException.invalid("status", "must be one of " + all())));
    }

    private static String all() {
        return Arrays.stream(TaskState.values())
                .map(WireStates::of)
                .collect(Collectors.joining(", "));
    }
}
