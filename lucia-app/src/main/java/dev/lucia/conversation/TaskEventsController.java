package dev.lucia.conversation;

import dev.lucia.task.SubscribeResult;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskSubscription;
import dev.lucia.web.ProblemException;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.security.Principal;
import java.util.OptionalLong;

/** {@code /api/tasks/{id}/events}: the task after each change, as server-sent events. */
@RestController
class TaskEventsController {

    private final TaskEngine tasks;

    TaskEventsController(TaskEngine tasks) {
        this.tasks = tasks;
    }

    @GetMapping(path = "/api/tasks/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @PathVariable String id,
            @RequestHeader("Last-Event-ID") @Nullable String lastEvent,
            Principal principal,
            HttpServletResponse response)
            throws IOException {
        OptionalLong last = last(lastEvent);
        var caller = TaskController.caller(principal);
        switch (tasks.subscribe(caller, TaskController.task(id), last)) {
            case SubscribeResult.Subscribed(TaskSubscription subscription) -> {
                try (subscription) {
                    new TaskEvents(subscription, last).write(response);
                }
            }
            case SubscribeResult.Ended _ ->
                    TaskEvents.writeOnly(
                            tasks.find(caller, TaskController.task(id))
                                    .orElseThrow(TaskController::unknown),
                            response);
            case SubscribeResult.Ahead(long version) ->
                    throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "Last-Event-ID is beyond the task's last change, " + version + ".");
            case SubscribeResult.Unknown _ -> throw TaskController.unknown();
        }
    }

    private static OptionalLong last(@Nullable String lastEvent) {
        if (lastEvent == null || lastEvent.isBlank()) {
            return OptionalLong.empty();
        }
        if (!lastEvent.matches("[0-9]{1,18}")) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "Last-Event-ID must be the id of an event, a number.");
        }
        return OptionalLong.of(Long.parseLong(lastEvent));
    }
}
