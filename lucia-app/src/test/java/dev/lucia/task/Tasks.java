package dev.lucia.task;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tasks and changes for tests. */
public final class Tasks {

    public static final Caller CALLER = new Caller("kitchen");

    private Tasks() {}

    public static NewTask says(String text) {
        return says(CALLER, UUID.randomUUID().toString(), text);
    }

    public static NewTask says(Caller caller, String messageId, String text) {
        return new NewTask(caller, null, Message.ofUser(messageId, text, Map.of()), Map.of());
    }

    /** The same in a conversation. */
    public static NewTask in(String contextId, NewTask task) {
        return new NewTask(task.caller(), contextId, task.message(), task.metadata());
    }

    public static Task begun(NewTask request) {
        return TaskReplay.begin(request, false);
    }

    /** The transition of {@code task} by {@code changes}. */
    public static Transition transition(Task task, TaskChange... changes) {
        return Transition.of(task, List.of(changes), List.of());
    }

    public static TaskChange completed(String answer) {
        return state(TaskState.COMPLETED, answer);
    }

    public static TaskChange asks(String question) {
        return state(TaskState.INPUT_REQUIRED, question);
    }

    public static TaskChange state(TaskState state, String text) {
        return new TaskChange.StatusChanged(state, Message.ofAgent(text));
    }

    public static TaskChange artifact(String id, String text, boolean append) {
        return new TaskChange.ArtifactPublished(
                new Artifact(id, null, List.of(Part.text(text)), Map.of()), append, false);
    }

    /** {@code sentence} as the engine lets it in: without a code. */
    public static String stored(String sentence) {
        Message said = Message.ofUser("m", sentence, Map.of());
        return new SpokenCodes(InstantSource.system()).cut(CALLER, said, false).text();
    }

    /** The id of a task that was accepted. */
    public static TaskId accepted(Submission submission) {
        return switch (submission) {
            case Submission.Accepted(TaskId task, String _) -> task;
            case Submission.Repeated repeated -> throw new AssertionError(repeated);
            case Submission.Conflicting conflicting -> throw new AssertionError(conflicting);
        };
    }
}
