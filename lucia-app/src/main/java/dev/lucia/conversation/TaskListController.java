package dev.lucia.conversation;

import static java.util.stream.Collectors.toMap;

import dev.lucia.task.Caller;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskPage;
import dev.lucia.task.TaskQuery;
import dev.lucia.task.TaskState;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /api/tasks}: the caller's tasks, found and counted. */
@RestController
class TaskListController {

    private final TaskCatalog catalog;
    private final TaskFilter filter;

    TaskListController(TaskCatalog catalog, TaskFilter filter) {
        this.catalog = catalog;
        this.filter = filter;
    }

    /**
     * A page of tasks.
     *
     * @param total how many there are on all pages, whatever text is looked for
     * @param searchedAll false if text was looked for and there are more tasks than are searched
     * @param next what to ask for to get the next page; absent on the last
     */
    record Listing(List<TaskView> tasks, long total, boolean searchedAll, @Nullable String next) {}

    /**
     * How many tasks there are.
     *
     * @param byState those in each state, also where there are none
     */
    record Statistics(long total, Map<String, Long> byState) {}

    @GetMapping("/api/tasks")
    Listing list(
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam @Nullable String conversationId,
            @RequestParam @Nullable String text,
            @RequestParam(defaultValue = "20") String size,
            @RequestParam @Nullable String next,
            Principal principal) {
        Caller caller = TaskController.caller(principal);
        TaskQuery query = filter.query(caller, conversationId, state, text, size, next);
        TaskPage page = catalog.list(query);
        return new Listing(
                page.tasks().stream().map(TaskView::of).toList(),
                page.total(),
                page.complete(),
                page.next() == null ? null : filter.next(caller, page.next()));
    }

    @GetMapping("/api/tasks/statistics")
    Statistics statistics(Principal principal) {
        Map<TaskState, Long> counts = catalog.statistics(TaskController.caller(principal));
        Map<String, Long> byState =
                counts.entrySet().stream()
                        .collect(
                                toMap(
                                        count -> TaskView.name(count.getKey()),
                                        Map.Entry::getValue,
                                        Long::sum,
                                        TreeMap::new));
        return new Statistics(counts.values().stream().mapToLong(Long::longValue).sum(), byState);
    }
}
