package dev.lucia.a2a;

import dev.lucia.secret.Seal;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskQuery;
import dev.lucia.task.TaskQuery.Position;

import java.time.Instant;
import java.util.Optional;

/**
 * Says where a list goes on, in a form that only Lucia can make, and that is good for the query and
 * caller it was made for alone.
 */
final class PageTokens {

    private final Seal seal;

    PageTokens(Seal seal) {
        this.seal = seal;
    }

    String of(TaskQuery query, Position position) {
        return seal.sign(position.at().toEpochMilli() + " " + position.id() + " " + purpose(query));
    }

    /**
     * Where {@code query} goes on.
     *
     * @throws A2aException if {@code token} was made for another query or caller, or by someone
     *     else
     */
    Position read(TaskQuery query, String token) {
        return seal.verify(token)
                .flatMap(content -> position(query, content))
                .orElseThrow(
                        () ->
                                A2aException.invalid(
                                        "pageToken",
                                        "must be the nextPageToken of the page before, with the"
                                                + " same filters"));
    }

    private static Optional<Position> position(TaskQuery query, String content) {
        String[] fields = content.split(" ", 3);
        return fields[2].equals(purpose(query))
                ? TaskId.parse(fields[1])
                        .map(
                                id ->
                                        new Position(
                                                Instant.ofEpochMilli(Long.parseLong(fields[0])),
                                                id))
                : Optional.empty();
    }

    private static String purpose(TaskQuery query) {
        return "%s %s %s %s"
                .formatted(
                        query.states().stream().sorted().toList(),
                        query.since(),
                        query.caller().name(),
                        query.contextId());
    }
}
