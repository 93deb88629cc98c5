package dev.lucia.conversation;

import dev.lucia.task.Caller;
import dev.lucia.task.Continuation;
import dev.lucia.task.NewTask;
import dev.lucia.task.Submission;
import dev.lucia.task.SubscribeResult;
import dev.lucia.task.Task;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskQuery;
import dev.lucia.task.TaskState;
import dev.lucia.web.ProblemException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Turns sentences into tasks and waits for what becomes of them. */
@Component
class Conversation {

    private final TaskEngine tasks;
    private final TaskCatalog catalog;
    private final Waiting waiting;

    Conversation(TaskEngine tasks, TaskCatalog catalog, Waiting waiting) {
        this.tasks = tasks;
        this.catalog = catalog;
        this.waiting = waiting;
    }

    /** Answers what its conversation was asked last, or else begins a task. */
    TaskId submit(NewTask task) {
        return openQuestion(task)
                .flatMap(asked -> answer(asked, task))
                .orElseGet(() -> begin(task));
    }

    private Optional<TaskId> openQuestion(NewTask task) {
        if (task.contextId() == null) {
            return Optional.empty();
        }
        TaskQuery open =
                new TaskQuery(
                        task.caller(),
                        task.contextId(),
                        Set.of(TaskState.INPUT_REQUIRED),
                        null,
                        null,
                        null,
                        1);
        return catalog.list(open).tasks().stream().map(Task::id).findFirst();
    }

    /** Empty if the question was settled meanwhile. */
    private Optional<TaskId> answer(TaskId asked, NewTask task) {
        return switch (tasks.answer(task.caller(), asked, task.message())) {
            case Continuation.Continued continued -> Optional.of(continued.task().id());
            case Continuation.Repeated repeated -> Optional.of(repeated.task());
            case Continuation.Conflicting conflicting -> throw conflict(conflicting.task());
            case Continuation.NotWaiting _, Continuation.Unknown _ -> Optional.empty();
        };
    }

    private TaskId begin(NewTask task) {
        return switch (tasks.submit(task)) {
            case Submission.Accepted accepted -> accepted.task();
            case Submission.Repeated repeated -> repeated.task();
            case Submission.Conflicting conflicting -> throw conflict(conflicting.task());
        };
    }

    /** The task once it has ended, asks something, or {@code patience} ran out. */
    Task await(Caller caller, TaskId id, Duration patience) {
        try {
            return waiting.await(caller, id, patience).orElseThrow(() -> erased(id));
        } catch (InterruptedException stopping) {
            HttpHeaders headers = location(id);
            headers.set(HttpHeaders.RETRY_AFTER, "1");
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "This replica is stopping. The task goes on; ask for it again.",
                    headers);
        }
    }

    /** Follows the task from now on. */
    SubscribeResult follow(Caller caller, TaskId id) {
        return tasks.subscribe(caller, id, OptionalLong.empty());
    }

    static HttpHeaders location(TaskId id) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, "/api/tasks/" + id);
        return headers;
    }

    private static ProblemException erased(TaskId id) {
        return new ProblemException(HttpStatus.GONE, "Task " + id + " was erased meanwhile.");
    }

    private static ProblemException conflict(TaskId id) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This Idempotency-Key was used before for another sentence; use a new one for"
                        + " each.",
                location(id));
    }
}
