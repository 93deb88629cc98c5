package dev.lucia.conversation;

import dev.lucia.secret.Seal;
import dev.lucia.secret.Sealing;
import dev.lucia.task.Caller;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskQuery;
import dev.lucia.task.TaskQuery.Position;
import dev.lucia.task.TaskState;
import dev.lucia.web.ProblemException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which tasks somebody asks for; what can't be read is answered with what could. */
@Component
final class TaskFilter {

    private static final int LONGEST_TEXT = 256;

    private final Seal seal;

    TaskFilter(Sealing sealing) {
        seal = sealing.of("api-task-page");
    }

    TaskQuery query(
            Caller caller,
            @Nullable String conversationId,
            List<String> states,
            @Nullable String text,
            String size,
            @Nullable String next) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw wrong("text must have at most " + LONGEST_TEXT + " characters.");
        }
        return new TaskQuery(
                caller,
                conversationId,
                states(states),
                null,
                text == null || text.isBlank() ? null : text,
                next == null ? null : position(caller, next),
                size(size));
    }

    /** Where a page ended, in a form that only Lucia can make, good for this caller alone. */
    String next(Caller caller, Position end) {
        return seal.sign(end.at().toEpochMilli() + " " + end.id() + " " + caller.name());
    }

    private Position position(Caller caller, String next) {
        String[] fields = seal.verify(next).orElse("").split(" ", 3);
        if (fields.length < 3 || !fields[2].equals(caller.name())) {
            throw wrong("next must be the `next` of the page before.");
        }
        return new Position(
                Instant.ofEpochMilli(Long.parseLong(fields[0])),
                TaskId.parse(fields[1]).orElseThrow());
    }

    private static Set<TaskState> states(List<String> names) {
        Set<TaskState> states = EnumSet.noneOf(TaskState.class);
        for (String name : names) {
            states.add(
                    Arrays.stream(TaskState.values())
                            .filter(state -> TaskView.name(state).equals(name.strip()))
                            .findFirst()
                            .orElseThrow(() -> wrong("state must be one of " + known() + ".")));
        }
        return states;
    }

    private static String known() {
        return Arrays.stream(TaskState.values())
                .map(TaskView::name)
                .collect(Collectors.joining(", "));
    }

    private static int size(String size) {
        if (!size.matches("[1-9][0-9]?|100")) {
            throw wrong("size must be a number from 1 to 100.");
        }
        return Integer.parseInt(size);
    }

    private static ProblemException wrong(String fault) {
        return new ProblemException(HttpStatus.BAD_REQUEST, fault);
    }
}
