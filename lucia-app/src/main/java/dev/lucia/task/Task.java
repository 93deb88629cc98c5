package dev.lucia.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A task as of one version.
 *
 * @param contextId groups the tasks of one conversation
 * @param version number of public events so far; also the id of the last one on a stream
 * @param history messages in the order they were said, the first being the one that made the task;
 *     the one of the current status follows when the status ends
 * @param metadata facts of the submission that hold for the whole task, such as the speaker's room
 *     and language
 * @param reply whether it is answered by a mere message and is in no list
 */
public record Task(
        TaskId id,
        String contextId,
        Caller caller,
        long version,
        TaskStatus status,
        List<Message> history,
        List<Artifact> artifacts,
        Map<String, Object> metadata,
        Instant createdAt,
        boolean reply) {

    public Task {
        history = List.copyOf(history);
        artifacts = List.copyOf(artifacts);
        metadata = Map.copyOf(metadata);
    }

    /** All that was said so far: the history, and the message of the current status. */
    public List<Message> said() {
        Message last = status.message();
        return last == null ? history : Stream.concat(history.stream(), Stream.of(last)).toList();
    }

    /** Shorthand for the status' state. */
    public TaskState state() {
        return status.state();
    }

    /** Whether nothing more happens until somebody outside does something, if ever. */
    public boolean isSettled() {
        return state().isTerminal() || state().isInterrupted();
    }
}
