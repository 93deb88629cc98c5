package dev.lucia.conversation;

import dev.lucia.task.Caller;
import dev.lucia.task.NewTask;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.web.ProblemException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Turns sentences into tasks and waits for what becomes of them. */
@Component
class Conversation {

    private final TaskEngine tasks;
    private final Waiting waiting;

    Conversation(TaskEngine tasks, Waiting waiting) {
        this.tasks = tasks;
        this.waiting = waiting;
    }

    /** Stores the sentence's task, or finds the one it was stored as before. */
    TaskId submit(NewTask task) {
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
