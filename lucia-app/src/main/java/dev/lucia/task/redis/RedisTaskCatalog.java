package dev.lucia.task.redis;

import dev.lucia.task.Caller;
import dev.lucia.task.Task;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskPage;
import dev.lucia.task.TaskQuery;
import dev.lucia.task.TaskState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists by caller and state, and by conversation; text is searched in what they give. */
final class RedisTaskCatalog implements TaskCatalog {

    private static final int SEARCH_PAGE = 100;

    private final RedisScripts scripts;
    private final Keys keys;
    private final RedisTaskUpkeep upkeep;

    RedisTaskCatalog(RedisScripts scripts, Keys keys, RedisTaskUpkeep upkeep) {
        this.scripts = scripts;
        this.keys = keys;
        this.upkeep = upkeep;
    }

    @Override
    public TaskPage list(TaskQuery query) {
        return query.text() == null ? page(query, query.size()) : search(query);
    }

    /** One round trip for the ids, and one for all their tasks. */
    private TaskPage page(TaskQuery query, int size) {
        List<Object> answer = scripts.run(Script.LIST, keys.callers(), arguments(query, size + 1));
        List<TaskId> ids = new ArrayList<>();
        for (int i = 1; i < answer.size() && ids.size() < size; i += 2) {
            ids.add(Answers.taskId(answer.get(i)));
        }
        boolean more = answer.size() > 1 + 2 * size;
        TaskQuery.Position next =
                more
                        ? new TaskQuery.Position(
                                Answers.instant(answer.get(2 * size)), ids.getLast())
                        : null;
        return new TaskPage(
                read(ids, query.caller()), next, Answers.number(answer.getFirst()), true);
    }

    private Arguments arguments(TaskQuery query, int size) {
        TaskQuery.Position behind = query.behind();
        Arguments arguments =
                keys.arguments(
                        query.caller().name(),
                        query.contextId() == null ? "" : query.contextId(),
                        size,
                        query.since() == null ? "-inf" : query.since(),
                        behind == null ? "+inf" : behind.at(),
                        behind == null ? "" : behind.id());
        query.states().forEach(arguments::add);
        return arguments;
    }

    private List<Task> read(List<TaskId> ids, Caller caller) {
        return scripts.findAll(ids, keys).stream()
                .flatMap(Optional::stream)
                .map(StoredTaskReader::task)
                .filter(task -> task.caller().equals(caller))
                .toList();
    }

    private TaskPage search(TaskQuery query) {
        List<Task> found = new ArrayList<>();
        TaskPage page = page(query, SEARCH_PAGE);
        long total = page.total();
        int searched = SEARCH_PAGE;
        while (true) {
            for (Task task : page.tasks()) {
                if (query.matches(task)) {
                    found.add(task);
                    if (found.size() == query.size()) {
                        return new TaskPage(found, TaskQuery.Position.of(task), total, true);
                    }
                }
            }
            if (page.next() == null || searched >= TaskQuery.SEARCHED) {
                return new TaskPage(found, null, total, page.next() == null);
            }
            page = page(query.behind(page.next()), SEARCH_PAGE);
            searched += SEARCH_PAGE;
        }
    }

    @Override
    public Map<TaskState, Long> statistics(Caller caller) {
        return upkeep.count(caller.name());
    }

    @Override
    public boolean erase(Caller caller, TaskId id) {
        List<Object> answer =
                scripts.run(Script.ERASE, keys.task(id), keys.arguments(id, caller.name()));
        if (Answers.code(answer) == 0) {
            return false;
        }
        String from = "-";
        while (!from.isEmpty()) {
            from =
                    scripts.run(Script.FORGET, keys.changes(), keys.arguments(id, from))
                            .getFirst()
                            .toString();
        }
        return true;
    }

    @Override
    public int eraseContext(Caller caller, String contextId) {
        TaskQuery query = new TaskQuery(caller, contextId, Set.of(), null, null, null, SEARCH_PAGE);
        int erased = 0;
        for (TaskPage page = list(query); !page.tasks().isEmpty(); page = list(query)) {
            for (Task task : page.tasks()) {
                erased += erase(caller, task.id()) ? 1 : 0;
            }
        }
        return erased;
    }
}
