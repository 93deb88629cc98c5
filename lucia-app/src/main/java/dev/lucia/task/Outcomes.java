package dev.lucia.task;

import dev.lucia.task.Outcome.AuthRequired;
import dev.lucia.task.Outcome.Completed;
import dev.lucia.task.Outcome.Failed;
import dev.lucia.task.Outcome.InputRequired;
import dev.lucia.task.Outcome.Rejected;
import dev.lucia.task.TaskChange.ArtifactPublished;
import dev.lucia.task.TaskChange.StatusChanged;

import java.util.ArrayList;
import java.util.List;

/** What an outcome does to its task. */
final class Outcomes {

    private Outcomes() {}

    static List<TaskChange> changes(Outcome outcome) {
        return switch (outcome) {
            case Completed(Message answer, List<Artifact> artifacts) -> {
                List<TaskChange> changes = new ArrayList<>();
                artifacts.forEach(
                        artifact -> changes.add(new ArtifactPublished(artifact, false, true)));
                changes.add(new StatusChanged(TaskState.COMPLETED, answer));
                yield changes;
            }
            case Failed(Message reason) -> status(TaskState.FAILED, reason);
            case Rejected(Message reason) -> status(TaskState.REJECTED, reason);
            case InputRequired(Message question) -> status(TaskState.INPUT_REQUIRED, question);
            case AuthRequired(Message request) -> status(TaskState.AUTH_REQUIRED, request);
        };
    }

    /** The work took longer than it may. */
    static Outcome overdue() {
        return new Failed(Message.ofAgent("This took too long, so I gave up."));
    }

    /** The runner threw what it should not. */
    static Outcome broken() {
        return new Failed(Message.ofAgent("Sorry, something went wrong."));
    }

    private static List<TaskChange> status(TaskState state, Message message) {
        return List.of(new StatusChanged(state, message));
    }
}
