package dev.lucia.conversation;

import dev.lucia.task.Caller;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.web.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** {@code /api/tasks}: what became of what was asked, for the one who asked. */
@RestController
class TaskController {

    private final TaskEngine tasks;

    TaskController(TaskEngine tasks) {
        this.tasks = tasks;
    }

    /** Somebody else's task looks like none at all. */
    @GetMapping("/api/tasks/{id}")
    TaskView show(@PathVariable String id, Principal principal) {
        return TaskId.parse(id)
                .flatMap(task -> tasks.find(new Caller(principal.getName()), task))
                .map(TaskView::of)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "No such task."));
    }
}
