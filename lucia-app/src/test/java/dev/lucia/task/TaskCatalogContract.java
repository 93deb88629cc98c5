package dev.lucia.task;

import static dev.lucia.task.Tasks.asks;
import static dev.lucia.task.Tasks.begun;
import static dev.lucia.task.Tasks.completed;
import static dev.lucia.task.Tasks.in;
import static dev.lucia.task.Tasks.says;
import static dev.lucia.task.Tasks.transition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What every store promises to those who look at their tasks: only theirs, in order, or gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TaskCatalogContract {

    private final ReplicaId owner = new ReplicaId("owner");
    private Stores stores;
    private TaskStore store;
    private TaskCatalog catalog;
    private Caller caller;

    protected abstract Stores open();

    @BeforeAll
    void openStores() {
        stores = open();
        store = stores.store();
        catalog = stores.catalog();
    }

    @BeforeEach
    void beSomeoneNew() {
        caller = new Caller("someone:" + UUID.randomUUID());
    }

    @AfterAll
    void closeStores() {
        stores.close();
    }

    @Test
    void pagesGiveEachTaskOnceNewestFirst() {
        // Given
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Task task = submit("task " + i);
            tasks.add(i % 2 == 0 ? end(task) : task);
        }

        // When
        List<Task> listed = new ArrayList<>();
        TaskPage page = catalog.list(TaskQuery.newest(caller, 7));
        listed.addAll(page.tasks());
        while (page.next() != null) {
            page = catalog.list(TaskQuery.newest(caller, 7).behind(page.next()));
            listed.addAll(page.tasks());
        }

        // Then
        assertThat(listed).containsExactlyElementsOf(newestFirst(tasks));
        assertThat(page.total()).isEqualTo(25);
    }

    @Test
    void aQueryForStatesGivesOnlyThose() {
        // Given
        Task working = submit("working");
        Task ended = end(submit("ended"));

        // When
        TaskPage page = catalog.list(query(null, Set.of(TaskState.COMPLETED), null, null));

        // Then
        assertThat(page.tasks()).containsExactly(ended).doesNotContain(working);
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void aQueryForAConversationGivesOnlyItsTasks() {
        // Given
        Task one = submit(in("c1", says(caller, "m1", "one")));
        Task two = end(submit(in("c1", says(caller, "m2", "two"))));
        submit(in("c2", says(caller, "m3", "three")));

        // When
        TaskPage all = catalog.list(query("c1", Set.of(), null, null));
        TaskPage ended = catalog.list(query("c1", Set.of(TaskState.COMPLETED), null, null));

        // Then
        assertThat(all.tasks()).containsExactlyElementsOf(newestFirst(List.of(one, two)));
        assertThat(ended.tasks()).containsExactly(two);
        assertThat(ended.total()).isEqualTo(1);
    }

    @Test
    void aQueryForNewTasksLeavesOldOnesOut() {
        // Given
        Task task = submit("hello");

        // When
        TaskPage now = catalog.list(query(null, Set.of(), task.createdAt(), null));
        TaskPage later = catalog.list(query(null, Set.of(), task.createdAt().plusMillis(1), null));

        // Then
        assertThat(now.tasks()).containsExactly(task);
        assertThat(later.tasks()).isEmpty();
    }

    @Test
    void textIsFoundInWhatBothSaid() {
        // Given
        Task asked = submit("turn on the Kitchen lights");
        Task answered = end(submit("is it warm"), "In the kitchen it is.");
        submit("good night");

        // When
        TaskPage page = catalog.list(query(null, Set.of(), null, "KITCHEN"));

        // Then
        assertThat(page.tasks()).containsExactlyElementsOf(newestFirst(List.of(asked, answered)));
        assertThat(page.complete()).isTrue();
    }

    @Test
    void othersTasksAreInNoListAndNoCount() {
        // Given
        submit("mine");
        Caller other = new Caller("other:" + caller.name());

        // When
        TaskPage page = catalog.list(TaskQuery.newest(other, 10));

        // Then
        assertThat(page.tasks()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(catalog.statistics(other).values()).containsOnly(0L);
    }

    @Test
    void statisticsCountByState() {
        // Given
        submit("one");
        end(submit("two"));
        ask(submit("three"));

        // When
        var counts = catalog.statistics(caller);

        // Then
        assertThat(counts)
                .containsEntry(TaskState.WORKING, 1L)
                .containsEntry(TaskState.COMPLETED, 1L)
                .containsEntry(TaskState.INPUT_REQUIRED, 1L)
                .containsEntry(TaskState.FAILED, 0L);
    }

    @Test
    void aMereReplyIsInNoList() {
        // Given
        NewTask request = says(caller, "m", "hello");
        Task reply = TaskReplay.begin(request, true);

        // When
        store.submit(request, reply, owner);
        end(reply);

        // Then
        assertThat(catalog.list(TaskQuery.newest(caller, 10)).tasks()).isEmpty();
        assertThat(store.find(reply.id())).map(Task::reply).contains(true);
    }

    @Test
    void anErasedTaskLeavesNothingBehind() {
        // Given
        NewTask request = says(caller, "m", "the secret of the pantry");
        Task task = submit(request);
        end(task, "The secret of the pantry is safe.");

        // When
        boolean erased = catalog.erase(caller, task.id());

        // Then
        assertThat(erased).isTrue();
        assertThat(store.find(task.id())).isEmpty();
        assertThat(catalog.list(TaskQuery.newest(caller, 10)).total()).isZero();
        assertThat(stores.contains("pantry")).isFalse();
        assertThat(store.submit(request, begun(request), owner))
                .isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void anErasedTaskIsGoneForItsOwner() {
        // Given
        Task task = submit("hello");
        catalog.erase(caller, task.id());

        // When
        CommitResult result =
                store.commit(
                        new TaskLease(task.id(), owner, 1), transition(task, completed("done")));

        // Then
        assertThat(result).isEqualTo(new CommitResult.Gone());
    }

    @Test
    void aForeignTaskIsNotErased() {
        // Given
        Task task = submit("hello");

        // When
        boolean erased = catalog.erase(new Caller("garage"), task.id());

        // Then
        assertThat(erased).isFalse();
        assertThat(store.find(task.id())).contains(task);
    }

    @Test
    void aConversationIsErasedAsAWhole() {
        // Given
        submit(in("c1", says(caller, "m1", "one")));
        submit(in("c1", says(caller, "m2", "two")));
        Task other = submit(in("c2", says(caller, "m3", "three")));

        // When
        int erased = catalog.eraseContext(caller, "c1");

        // Then
        assertThat(erased).isEqualTo(2);
        assertThat(catalog.list(TaskQuery.newest(caller, 10)).tasks()).containsExactly(other);
    }

    @Test
    void whatIsForgottenIsSweptFromTheLists() {
        // Given
        Task ended = end(submit("hello"));
        Task kept = submit("kept");
        stores.retentionEnds(ended.id());

        // When
        stores.upkeep().sweepLists();

        // Then
        assertThat(catalog.statistics(caller))
                .containsEntry(TaskState.COMPLETED, 0L)
                .containsEntry(TaskState.WORKING, 1L);
        assertThat(catalog.list(TaskQuery.newest(caller, 10)).tasks()).containsExactly(kept);
    }

    private TaskQuery query(
            @org.jspecify.annotations.Nullable String context,
            Set<TaskState> states,
            @org.jspecify.annotations.Nullable Instant since,
            @org.jspecify.annotations.Nullable String text) {
        return new TaskQuery(caller, context, states, since, text, null, 10);
    }

    private Task submit(String text) {
        return submit(says(caller, UUID.randomUUID().toString(), text));
    }

    private Task submit(NewTask request) {
        Task begun = begun(request);
        store.submit(request, begun, owner);
        return begun;
    }

    private Task end(Task task) {
        return end(task, "done");
    }

    private Task end(Task task, String answer) {
        return commit(task, completed(answer));
    }

    private void ask(Task task) {
        commit(task, asks("well?"));
    }

    private Task commit(Task task, TaskChange change) {
        Transition transition = transition(task, change);
        assertThat(store.commit(new TaskLease(task.id(), owner, 1), transition))
                .isInstanceOf(CommitResult.Committed.class);
        return transition.after();
    }

    private static List<Task> newestFirst(List<Task> tasks) {
        return tasks.stream()
                .sorted(
                        Comparator.comparing((Task task) -> task.status().at())
                                .thenComparing(task -> task.id().toString())
                                .reversed())
                .toList();
    }
}
