package dev.lucia.task.redis;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.artifact;
import static dev.lucia.task.Tasks.begun;
import static dev.lucia.task.Tasks.completed;
import static dev.lucia.task.Tasks.in;
import static dev.lucia.task.Tasks.says;
import static dev.lucia.task.Tasks.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Caller;
import dev.lucia.task.CommitResult;
import dev.lucia.task.NewTask;
import dev.lucia.task.ReplicaId;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskLease;
import dev.lucia.task.TaskQuery;
import dev.lucia.task.Transition;
import dev.lucia.testing.RedisServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Whatever people say and name things, the scripts keep it as it is, find it again, and forget it
 * without a trace. {@code -Dfuzz.seed} chooses what they say.
 */
class StrangeArgumentsIT {

    private static final Caller OTHER = new Caller("kitchen.2");
    private static final ReplicaId REPLICA = ReplicaId.next();
    private static final List<String> PIECES =
            List.of(
                    " ",
                    "\n",
                    "\r\n",
                    "\u0000",
                    ":",
                    "{",
                    "}",
                    "{lucia}",
                    "%s",
                    "%",
                    "\\",
                    "\"",
                    "'",
                    "]]",
                    "--",
                    "nil",
                    "-inf",
                    "+inf",
                    "1e999",
                    "-1",
                    "0",
                    "redis.call('FLUSHALL')",
                    "*3\r\n$3\r\nSET\r\n",
                    "\u2603",
                    "\ud83d\ude00",
                    "\u202e",
                    "\u00e9",
                    "e\u0301",
                    "a");

    private static RedisStores stores;

    private final long seed = Long.getLong("fuzz.seed", 20_261_124L);
    private final Random random = new Random(seed);

    @BeforeAll
    static void start() {
        stores = new RedisStores(RedisServer.start());
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @Test
    void everythingIsKeptAsItIsAndForgottenWithoutATrace() {
        for (int i = 0; i < 400; i++) {
            // Given
            NewTask request = in(strange("c"), says(CALLER, strange("m"), strange("t")));
            Task begun = begun(request);

            // When
            Submission submitted = stores.store().submit(request, begun, REPLICA);
            Submission repeated = stores.store().submit(request, begun(request), REPLICA);
            Transition done =
                    transition(
                            begun,
                            artifact(strange("a"), strange("r"), false),
                            completed(strange("d")));
            CommitResult committed =
                    stores.store().commit(new TaskLease(begun.id(), REPLICA, 1), done);

            // Then
            String story = "seed " + seed + ", round " + i;
            assertThat(submitted).as(story).isInstanceOf(Submission.Accepted.class);
            assertThat(repeated).as(story).isEqualTo(new Submission.Repeated(begun.id()));
            assertThat(committed).as(story).isEqualTo(new CommitResult.Committed(3));
            assertThat(stores.store().find(begun.id())).as(story).contains(done.after());
            assertThat(listed(CALLER, begun)).as(story).containsExactly(done.after());
            assertThat(listed(OTHER, begun)).as(story).isEmpty();
            assertThat(stores.catalog().erase(OTHER, begun.id())).as(story).isFalse();
            assertThat(stores.catalog().erase(CALLER, begun.id())).as(story).isTrue();
            assertThat(stores.store().find(begun.id())).as(story).isEmpty();
            assertThat(listed(CALLER, begun)).as(story).isEmpty();
        }
        assertThat(stores.catalog().statistics(CALLER).values()).containsOnly(0L);
    }

    private static List<Task> listed(Caller caller, Task task) {
        return stores.catalog()
                .list(new TaskQuery(caller, task.contextId(), Set.of(), null, null, null, 10))
                .tasks();
    }

    /** Begins with a letter, since blank ids are refused before. */
    private String strange(String beginning) {
        StringBuilder text = new StringBuilder(beginning).append(random.nextInt());
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
