package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aRequest.ListTasks;
import dev.lucia.a2a.protocol.TaskList;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskPage;
import dev.lucia.task.TaskQuery;
import dev.lucia.task.TaskQuery.Position;
import dev.lucia.task.TaskState;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Lists a caller's tasks, page by page. */
final class TaskLists {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final TaskCatalog catalog;
    private final PageTokens tokens;

    TaskLists(TaskCatalog catalog, PageTokens tokens) {
        this.catalog = catalog;
        this.tokens = tokens;
    }

    TaskList list(Call call, ListTasks request, @Nullable Integer historyLength) {
        boolean artifacts = Boolean.TRUE.equals(request.includeArtifacts());
        TaskQuery query = query(call, request);
        String token = request.pageToken();
        TaskPage page =
                catalog.list(
                        token == null || token.isEmpty()
                                ? query
                                : query.behind(tokens.read(query, token)));
        Position next = page.next();
        return new TaskList(
                page.tasks().stream()
                        .map(task -> Outgoing.task(task, historyLength, artifacts))
                        .toList(),
                next == null ? "" : tokens.of(query, next),
                query.size(),
                page.total());
    }

    private static TaskQuery query(Call call, ListTasks request) {
        String status = request.status();
        Set<TaskState> states =
                status == null || status.isEmpty()
                        ? Set.of()
                        : WireStates.parse(status).map(Set::of).orElseGet(Set::of);
        return new TaskQuery(
                call.caller(),
                Incoming.id("contextId", request.contextId()),
                states,
                since(request.statusTimestampAfter()),
                null,
                null,
                size(request.pageSize()));
    }

    static int size(@Nullable Integer asked) {
        int size = Optional.ofNullable(asked).orElse(USUAL);
        if (size < 1 || size > MOST) {
            throw A2aException.invalid("pageSize", "must be 1 to " + MOST);
        }
        return size;
    }

    private static @Nullable Instant since(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            Instant since = OffsetDateTime.parse(text).toInstant();
            return Instant.ofEpochMilli(since.toEpochMilli());
        } catch (DateTimeException | ArithmeticException unusable) {
            throw A2aException.invalid(
                    "statusTimestampAfter", "must be a time like 2026-10-27T10:00:00Z");
        }
    }
}
