package dev.lucia.task;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.artifact;
import static dev.lucia.task.Tasks.begun;
import static dev.lucia.task.Tasks.completed;
import static dev.lucia.task.Tasks.says;
import static dev.lucia.task.Tasks.state;
import static dev.lucia.task.Tasks.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.task.CommitResult.Committed;
import dev.lucia.task.CommitResult.Fenced;
import dev.lucia.task.CommitResult.Gone;
import dev.lucia.task.CommitResult.Stale;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every store of tasks promises: identity, order, ownership, fencing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TaskStoreContract {

    private final ReplicaId first = new ReplicaId("first");
    private final ReplicaId second = new ReplicaId("second");
    private Stores stores;
    private TaskStore store;
    private TaskLeases leases;

    protected abstract Stores open();

    @BeforeAll
    void openStores() {
        stores = open();
        store = stores.store();
        leases = stores.leases();
    }

    @BeforeEach
    void leaveNothingToSteal() {
        leases.steal(new ReplicaId("sweeper"), 1000);
    }

    @AfterAll
    void closeStores() {
        stores.close();
    }

    @Test
    void aSubmittedTaskIsStoredAsItWasBegun() {
        // Given
        NewTask request = says("turn on the light \u2603 \" \\ \n");
        Task begun = begun(request);

        // When
        Submission submission = store.submit(request, begun, first);

        // Then
        assertThat(submission).isEqualTo(new Submission.Accepted(begun.id(), begun.contextId()));
        assertThat(store.find(begun.id())).contains(begun);
    }

    @Test
    void theSameMessageGivesTheFirstTask() {
        // Given
        NewTask request = says("hello");
        Task begun = submit(request);

        // When
        Submission again = store.submit(request, begun(request), second);

        // Then
        assertThat(again).isEqualTo(new Submission.Repeated(begun.id()));
    }

    @Test
    void anotherBodyUnderTheSameMessageIdConflicts() {
        // Given
        Task begun = submit(says(CALLER, "m-conflict", "hello"));
        NewTask other = says(CALLER, "m-conflict", "good-bye");

        // When
        Submission submission = store.submit(other, begun(other), first);

        // Then
        assertThat(submission).isEqualTo(new Submission.Conflicting(begun.id()));
    }

    @Test
    void messageIdsOfDifferentCallersDoNotMeet() {
        // Given
        submit(says(CALLER, "m-shared", "hello"));
        NewTask other = says(new Caller("kitchenm"), "-shared", "hello");

        // When
        Submission submission = store.submit(other, begun(other), first);

        // Then
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void aCommitAppendsItsEventsInOneStep() {
        // Given
        Task begun = submit(says("hello"));
        Transition transition = transition(begun, artifact("a", "one", false), completed("done"));

        // When
        CommitResult result = store.commit(lease(begun, first, 1), transition);

        // Then
        assertThat(result).isEqualTo(new Committed(3));
        assertThat(store.find(begun.id())).contains(transition.after());
        assertThat(store.events(begun.id(), 1)).contains(transition.events());
    }

    @Test
    void aCommitOfAnOldVersionIsStale() {
        // Given
        Task begun = submit(says("hello"));
        store.commit(lease(begun, first, 1), transition(begun, artifact("a", "one", false)));

        // When
        CommitResult result =
                store.commit(lease(begun, first, 1), transition(begun, completed("done")));

        // Then
        assertThat(result).isEqualTo(new Stale(2));
    }

    @Test
    void ofManyWritersOfOneVersionOneWins() throws Exception {
        // Given
        Task begun = submit(says("hello"));
        Callable<CommitResult> write =
                () -> store.commit(lease(begun, first, 1), transition(begun, completed("done")));

        // When
        List<CommitResult> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<CommitResult> result : threads.invokeAll(Collections.nCopies(16, write))) {
                results.add(result.get());
            }
        }

        // Then
        assertThat(results).containsOnlyOnce(new Committed(2));
        assertThat(results).filteredOn(Stale.class::isInstance).hasSize(15);
    }

    @Test
    void aPausedOwnerCannotWriteAfterItsLeaseWasTaken() {
        // Given
        Task begun = submit(says("hello"));
        stores.leaseRunsOut(begun.id());
        leases.steal(second, 1);

        // When
        CommitResult result =
                store.commit(lease(begun, first, 1), transition(begun, completed("done")));

        // Then
        assertThat(result).isEqualTo(new Fenced());
        assertThat(store.find(begun.id()))
                .hasValueSatisfying(task -> assertThat(task.state()).isEqualTo(TaskState.WORKING));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED", "CANCELED", "REJECTED"})
    void anEndedTaskEndsOnce(TaskState end) {
        // Given
        Task begun = submit(says("hello"));
        Transition ending = transition(begun, state(end, "over"));
        store.commit(lease(begun, first, 1), ending);

        // When
        CommitResult result =
                store.commit(
                        lease(begun, first, 1), transition(ending.after(), completed("again")));

        // Then
        assertThat(result).isEqualTo(new Gone());
        assertThat(store.find(begun.id())).contains(ending.after());
    }

    @Test
    void onlyWhatNobodyKeepsIsTakenOver() {
        // Given
        Task kept = submit(says("kept"));
        Task left = submit(says("left"));
        stores.leaseRunsOut(left.id());

        // When
        List<TaskLease> taken = leases.steal(second, 10);

        // Then
        assertThat(taken).containsExactly(lease(left, second, 2));
        assertThat(store.load(kept.id())).map(StoredTask::epoch).contains(1L);
    }

    @Test
    void aTaskOfANewerVersionIsLeftToIt() {
        // Given
        Task task = submit(says("from the future"));
        stores.isOfNewerSchema(task.id());
        stores.leaseRunsOut(task.id());

        // When
        List<TaskLease> taken = leases.steal(second, 10);

        // Then
        assertThat(taken).isEmpty();
    }

    @Test
    void aHeartbeatRevivesALeaseThatNobodyTook() {
        // Given
        Task begun = submit(says("hello"));
        stores.leaseRunsOut(begun.id());

        // When
        var lost = leases.renew(first, List.of(lease(begun, first, 1)));

        // Then
        assertThat(lost).isEmpty();
        assertThat(leases.steal(second, 10)).isEmpty();
    }

    @Test
    void aHeartbeatTellsWhichLeasesAreLost() {
        // Given
        Task kept = submit(says("kept"));
        Task taken = submit(says("taken"));
        stores.leaseRunsOut(taken.id());
        leases.steal(second, 10);

        // When
        var lost = leases.renew(first, List.of(lease(kept, first, 1), lease(taken, first, 1)));

        // Then
        assertThat(lost).containsExactly(lease(taken, first, 1));
    }

    @Test
    void manyLeasesAreKeptAtOnce() {
        // Given
        List<TaskLease> held = new ArrayList<>();
        for (int i = 0; i < 1201; i++) {
            held.add(lease(submit(says("hello")), first, 1));
        }
        held.forEach(lease -> stores.leaseRunsOut(lease.task()));

        // When
        var lost = leases.renew(first, held);

        // Then
        assertThat(lost).isEmpty();
        assertThat(leases.steal(second, 10)).isEmpty();
    }

    @Test
    void aReleasedLeaseIsTakenOverAtOnce() {
        // Given
        Task begun = submit(says("hello"));

        // When
        leases.release(List.of(lease(begun, first, 1)));

        // Then
        assertThat(leases.steal(second, 10)).containsExactly(lease(begun, second, 2));
    }

    @Test
    void stepsAreThereForTheNextOwnerUntilTheTaskEnds() {
        // Given
        Task begun = submit(says("hello"));
        List<StepRecord> steps =
                List.of(new StepRecord.Started("unlock"), new StepRecord.Done("unlock", "yes"));

        // When
        store.commit(lease(begun, first, 1), Transition.of(begun, List.of(), steps));

        // Then
        assertThat(store.load(begun.id())).map(StoredTask::steps).contains(steps);
        store.commit(lease(begun, first, 1), transition(begun, completed("done")));
        assertThat(store.load(begun.id())).map(StoredTask::steps).contains(List.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"INPUT_REQUIRED", "AUTH_REQUIRED"})
    void anAnswerContinuesTheWaitingTask(TaskState waits) {
        // Given
        Task waiting = waiting(waits);
        assertThat(leases.steal(second, 10)).isEmpty();
        Transition answered = transition(waiting, answer("m-" + waits, "yes"));

        // When
        ContinueResult result = resume(answered, second);

        // Then
        assertThat(result).isEqualTo(new ContinueResult.Owned(lease(waiting, second, 2)));
        assertThat(store.find(waiting.id())).contains(answered.after());
        assertThat(answered.after().history())
                .extracting(Message::text)
                .containsExactly("hello", "well?", "yes");
    }

    @Test
    void theSameAnswerContinuesOnce() {
        // Given
        Transition answered =
                transition(waiting(TaskState.INPUT_REQUIRED), answer("m-once", "yes"));
        resume(answered, first);

        // When
        ContinueResult again = resume(answered, second);

        // Then
        assertThat(again).isEqualTo(new ContinueResult.Repeated(answered.before().id()));
    }

    @Test
    void anotherAnswerUnderTheSameMessageIdConflicts() {
        // Given
        Task waiting = waiting(TaskState.INPUT_REQUIRED);
        resume(transition(waiting, answer("m-twice", "yes")), first);

        // When
        ContinueResult again = resume(transition(waiting, answer("m-twice", "no")), second);

        // Then
        assertThat(again).isEqualTo(new ContinueResult.Conflicting(waiting.id()));
    }

    @Test
    void aTaskThatAsksNothingIsNotContinued() {
        // Given
        Task working = submit(says("hello"));

        // When
        ContinueResult result = resume(transition(working, answer("m-early", "yes")), second);

        // Then
        assertThat(result).isEqualTo(new ContinueResult.NotWaiting(1, TaskState.WORKING));
    }

    @Test
    void aCanceledTaskIsEndedForItsOwner() {
        // Given
        Task begun = submit(says("hello"));

        // When
        CancelResult result = store.cancel(CALLER, begun.id());

        // Then
        assertThat(result)
                .isInstanceOfSatisfying(
                        CancelResult.Canceled.class,
                        canceled -> {
                            assertThat(canceled.epoch()).isEqualTo(2);
                            assertThat(canceled.event().number()).isEqualTo(2);
                        });
        assertThat(store.commit(lease(begun, first, 1), transition(begun, completed("done"))))
                .isEqualTo(new Fenced());
        assertThat(leases.steal(second, 10)).isEmpty();
        assertThat(store.find(begun.id())).map(Task::state).contains(TaskState.CANCELED);
    }

    @Test
    void anEndedTaskCannotBeCanceled() {
        // Given
        Task begun = submit(says("hello"));
        store.commit(lease(begun, first, 1), transition(begun, completed("done")));

        // When
        CancelResult result = store.cancel(CALLER, begun.id());

        // Then
        assertThat(result).isEqualTo(new CancelResult.NotCancelable(TaskState.COMPLETED));
    }

    @Test
    void aForeignTaskCannotBeCanceled() {
        // Given
        Task begun = submit(says("hello"));

        // When
        CancelResult result = store.cancel(new Caller("garage"), begun.id());

        // Then
        assertThat(result).isEqualTo(new CancelResult.Unknown());
        assertThat(store.find(begun.id())).map(Task::state).contains(TaskState.WORKING);
    }

    @Test
    void aQuestionThatNobodyAnsweredIsCanceled() {
        // Given
        Task forgotten = waiting(TaskState.INPUT_REQUIRED);
        Task fresh = waiting(TaskState.INPUT_REQUIRED);
        stores.answerIsDue(forgotten.id());

        // When
        List<TaskId> canceled = stores.upkeep().cancelUnanswered(10);

        // Then
        assertThat(canceled).containsExactly(forgotten.id());
        assertThat(store.find(forgotten.id())).map(Task::state).contains(TaskState.CANCELED);
        assertThat(store.find(fresh.id())).map(Task::state).contains(TaskState.INPUT_REQUIRED);
    }

    @Test
    void theTaskAsOfEachVersionCanBeTold() {
        // Given
        List<Task> versions = grow(submit(says("hello")), 150);

        // When
        TaskHistory history = store.history(versions.getFirst().id()).orElseThrow();

        // Then
        assertThat(history.now()).isEqualTo(versions.getLast());
        assertThat(store.find(versions.getFirst().id())).contains(versions.getLast());
        assertThat(versions)
                .allSatisfy(task -> assertThat(history.asOf(task.version())).isEqualTo(task));
    }

    @Test
    void ofAVeryLongTaskTheOldestEventsAreForgotten() {
        // Given
        List<Task> versions = grow(submit(says("hello")), 1300);
        TaskId id = versions.getFirst().id();

        // When
        TaskHistory history = store.history(id).orElseThrow();

        // Then
        assertThat(store.events(id, 5)).isEmpty();
        assertThat(history.asOf(5).version()).isGreaterThan(5);
        assertThat(history.now()).isEqualTo(versions.getLast());
        assertThat(store.events(id, 1299)).map(List::size).contains(2);
    }

    @Test
    void aSmallTaskTakesLittleRoom() {
        // Given
        Task begun = submit(says("turn on the kitchen lights"));

        // When
        store.commit(
                lease(begun, first, 1), transition(begun, completed("The kitchen light is on.")));

        // Then
        assertThat(stores.bytes(begun.id())).isLessThanOrEqualTo(2560);
    }

    @Test
    void whateverIsSaidIsKeptAsItIs() {
        // Given
        Random random = new Random(20261124);
        List<Task> tasks = new ArrayList<>();

        // When
        for (int i = 0; i < 200; i++) {
            Caller caller = new Caller("c" + nonsense(random));
            tasks.add(
                    submit(
                            Tasks.in(
                                    "x" + nonsense(random),
                                    says(caller, "m" + nonsense(random) + i, nonsense(random)))));
        }

        // Then
        assertThat(tasks).allSatisfy(task -> assertThat(store.find(task.id())).contains(task));
    }

    @Test
    void anOversizedMessageIsRefused() {
        // Given
        NewTask request = says("x".repeat(1 << 20));

        // When
        ThrowingCallable submission = () -> store.submit(request, begun(request), first);

        // Then
        assertThatThrownBy(submission)
                .isInstanceOf(MessageTooLarge.class)
                .hasMessageContaining("lucia.task.max-message-bytes");
    }

    private Task submit(NewTask request) {
        Task begun = begun(request);
        assertThat(store.submit(request, begun, first)).isInstanceOf(Submission.Accepted.class);
        return begun;
    }

    private Task waiting(TaskState state) {
        Task begun = submit(says("hello"));
        Transition asking = transition(begun, state(state, "well?"));
        store.commit(lease(begun, first, 1), asking);
        return asking.after();
    }

    private ContinueResult resume(Transition answered, ReplicaId owner) {
        TaskEvent event = answered.events().getFirst();
        return store.resume(
                answered.before(), (TaskChange.Answered) event.change(), event.at(), owner);
    }

    /** All versions of {@code task} while {@code count} pieces of a result are published. */
    private List<Task> grow(Task task, int count) {
        List<Task> versions = new ArrayList<>(List.of(task));
        for (int i = 0; i < count; i++) {
            Transition transition =
                    transition(versions.getLast(), artifact("a" + i % 3, "piece " + i, true));
            store.commit(lease(task, first, 1), transition);
            versions.add(transition.after());
        }
        return versions;
    }

    private static TaskChange.Answered answer(String messageId, String text) {
        return new TaskChange.Answered(Message.ofUser(messageId, text, Map.of()));
    }

    private static TaskLease lease(Task task, ReplicaId owner, long epoch) {
        return new TaskLease(task.id(), owner, epoch);
    }

    private static String nonsense(Random random) {
        return random.ints(random.nextInt(40), 0, 0x10FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
