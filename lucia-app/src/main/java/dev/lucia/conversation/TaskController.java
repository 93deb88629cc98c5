package dev.lucia.conversation;

import dev.lucia.task.Caller;
import dev.lucia.task.Cancellation;
import dev.lucia.task.ConversationEraser;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.web.ProblemException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/tasks/{id}}: what became of what was asked, for the one who asked. Somebody else's
 * task looks like none at all.
 */
@RestController
class TaskController {

    private final TaskEngine tasks;
    private final TaskCatalog catalog;
    private final List<ConversationEraser> memories;

    TaskController(
            TaskEngine tasks, TaskCatalog catalog, ObjectProvider<ConversationEraser> memories) {
        this.tasks = tasks;
        this.catalog = catalog;
        this.memories = memories.stream().toList();
    }

    @GetMapping("/api/tasks/{id}")
    TaskView show(@PathVariable String id, Principal principal) {
        return tasks.find(caller(principal), task(id))
                .map(TaskView::of)
                .orElseThrow(TaskController::unknown);
    }

    @PostMapping("/api/tasks/{id}/cancel")
    TaskView cancel(@PathVariable String id, Principal principal) {
        return switch (tasks.cancel(caller(principal), task(id))) {
            case Cancellation.Canceled canceled -> TaskView.of(canceled.task());
            case Cancellation.NotCancelable(TaskState state) ->
                    throw new ProblemException(
                            HttpStatus.CONFLICT,
                            "The task can't be canceled: it is " + TaskView.name(state) + ".");
            case Cancellation.Unknown _ -> throw unknown();
        };
    }

    @DeleteMapping("/api/tasks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id, Principal principal) {
        if (!catalog.erase(caller(principal), task(id))) {
            throw unknown();
        }
    }

    /** Nothing that was said in the conversation is kept any more. */
    @DeleteMapping("/api/conversations/{id}")
    Map<String, Integer> eraseConversation(@PathVariable String id, Principal principal) {
        int erased = catalog.eraseContext(caller(principal), id);
        memories.forEach(memory -> memory.erase(caller(principal), id));
        return Map.of("erased", erased);
    }

    static Caller caller(Principal principal) {
        return new Caller(principal.getName());
    }

    /** What spells no id is nobody's task either. */
    static TaskId task(String id) {
        return TaskId.parse(id).orElseThrow(TaskController::unknown);
    }

    static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "No such task.");
    }
}
