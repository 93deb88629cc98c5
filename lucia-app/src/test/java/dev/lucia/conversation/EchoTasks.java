package dev.lucia.conversation;

import dev.lucia.task.*;

import java.time.*;
import java.util.*;
import java.util.concurrent.*;

/** Answers each sentence with itself. */
final class EchoTasks implements TaskEngine {

    private final Map<TaskId, Task> tasks = new ConcurrentHashMap<>();
    private final Map<String, TaskId> messages = new ConcurrentHashMap<>();

    @Override
    public Submission submit(NewTask task) {
        String context = task.contextId() == null ? UUID.randomUUID().toString() : task.contextId();
        TaskId id = TaskId.next();
        TaskId first =
                messages.putIfAbsent(task.caller().name() + "/" + task.message().messageId(), id);
        if (first != null) {
            return Objects.requireNonNull(tasks.get(first))
                            .history()
                            .getFirst()
                            .text()
                            .equals(task.message().text())
                    ? new Submission.Repeated(first)
                    : new Submission.Conflicting(first);
        }
        Message answer = Message.ofAgent("You said: " + task.message().text());
        if (task.message().text().startsWith("turn")) {
            answer = new CommandReport("light", "turn_on", 1, Map.of("name", "kitchen")).on(answer);
        }
        tasks.put(
                id,
                new Task(
                        id,
                        context,
                        task.caller(),
                        2,
                        new TaskStatus(
                                task.message().text().endsWith("?")
                                        ? TaskState.INPUT_REQUIRED
                                        : TaskState.COMPLETED,
                                answer,
                                Instant.now()),
                        List.of(task.message(), answer),
                        List.of(),
                        task.metadata(),
                        Instant.now()));
        return new Submission.Accepted(id, context);
    }

    @Override
    public Optional<Task> find(Caller caller, TaskId id) {
        return Optional.ofNullable(tasks.get(id)).filter(task -> task.caller().equals(caller));
    }

    @Override
    public Optional<Task> await(Caller caller, TaskId id, Duration patience) {
        return find(caller, id);
    }
}
