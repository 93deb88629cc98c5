package dev.lucia.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A task as of one version.
 *
 * @param contextId groups the tasks of one conversation
 * @param version number of public events so far; also the id of the last one on a stream
 * @param history messages in the order they were said, the first being the one that made the task
 * @param metadata facts of the submission that hold for the whole task, such as the speaker's room
 *     and language
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
        Instant createdAt) {

    public Task {
        history = List.copyOf(history);
        artifacts = List.copyOf(artifacts);
        metadata = Map.copyOf(metadata);
    }

    /** Shorthand for the status' state. */
    public TaskState state() {
        return status.state();
    }
}
