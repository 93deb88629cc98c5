package dev.lucia.task.redis;

import static dev.lucia.task.Tasks.CALLER;
import static dev.lucia.task.Tasks.accepted;
import static dev.lucia.task.Tasks.says;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.task.Artifact;
import dev.lucia.task.Caller;
import dev.lucia.task.Cancellation;
import dev.lucia.task.Continuation;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Outcome;
import dev.lucia.task.Part;
import dev.lucia.task.Step;
import dev.lucia.task.Submission;
import dev.lucia.task.SubscribeResult;
import dev.lucia.task.SubscribeResult.Subscribed;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.task.TaskSubscription;
import dev.lucia.task.TaskSubscription.Delivery;
import dev.lucia.task.TaskSubscription.Reason;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;
import dev.lucia.testing.TcpProxy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** One task, two replicas: it does not matter which of them one talks to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcrossReplicasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PIECES = 40;

    private RedisServer redis;
    private TcpProxy cable;
    private Replica first;
    private Replica second;
    private CountDownLatch go;
    private CountDownLatch interrupted;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    void start() throws IOException {
        redis = RedisServer.start();
        cable = new TcpProxy(redis.port());
        String timeout = "lucia.redis.command-timeout=5s";
        first = Replica.start(redis, this::run, timeout);
        second = Replica.start("redis://127.0.0.1:" + cable.port(), this::run, timeout);
    }

    @BeforeEach
    void prepare() {
        go = new CountDownLatch(1);
        interrupted = new CountDownLatch(1);
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
        cable.close();
        redis.close();
    }

    @Test
    void cancelingStopsTheWorkWhereverItIs() throws InterruptedException {
        // Given
        TaskId id = accepted(first.engine().submit(says("wait")));

        // When
        Cancellation cancellation = second.engine().cancel(CALLER, id);

        // Then
        assertThat(cancellation).isInstanceOf(Cancellation.Canceled.class);
        assertThat(interrupted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(first.engine().await(CALLER, id, PATIENCE))
                .map(Task::state)
                .contains(TaskState.CANCELED);
        assertThat(second.engine().cancel(CALLER, id))
                .isEqualTo(new Cancellation.NotCancelable(TaskState.CANCELED));
    }

    @Test
    void anAnswerContinuesTheSameTask() throws InterruptedException {
        // Given
        TaskId id = accepted(first.engine().submit(says("ask")));
        first.engine().await(CALLER, id, PATIENCE);
        Message yes = Message.ofUser("yes-" + id, "yes", Map.of());

        // When
        Continuation continuation = second.engine().answer(CALLER, id, yes);

        // Then
        assertThat(continuation).isInstanceOf(Continuation.Continued.class);
        Task task = second.engine().await(CALLER, id, PATIENCE).orElseThrow();
        assertThat(task.said())
                .extracting(Message::text)
                .containsExactly("ask", "Sure?", "yes", "You said yes.");
        assertThat(asked).hasValue(1);
        assertThat(first.engine().answer(CALLER, id, yes)).isEqualTo(new Continuation.Repeated(id));
        assertThat(first.engine().answer(new Caller("garage"), id, yes))
                .isEqualTo(new Continuation.Unknown());
    }

    @Test
    void theSameMessageRunsOnce() {
        // Given
        NewTask request = says("wait");
        TaskId id = accepted(first.engine().submit(request));

        // When
        Submission again = second.engine().submit(request);

        // Then
        assertThat(again).isEqualTo(new Submission.Repeated(id));
        go.countDown();
    }

    @Test
    void theEndIsSeenFromTheOtherReplica() throws InterruptedException {
        // Given
        TaskId id = accepted(first.engine().submit(says("wait")));
        go.countDown();

        // When
        Task task = second.engine().await(CALLER, id, PATIENCE).orElseThrow();

        // Then
        assertThat(task.state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void allSubscribersSeeOneGapFreeStory() throws InterruptedException {
        // Given
        TaskId id = accepted(first.engine().submit(says("publish")));
        List<TaskSubscription> subscriptions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Replica replica = i % 2 == 0 ? first : second;
            subscriptions.add(subscribed(replica, id, OptionalLong.empty()));
        }

        // When
        go.countDown();

        // Then
        List<TaskEvent> story = drain(subscriptions.getFirst(), Reason.TASK_ENDED);
        assertThat(story)
                .extracting(TaskEvent::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, PIECES + 2).boxed().toList());
        for (TaskSubscription other : subscriptions.subList(1, subscriptions.size())) {
            assertThat(drain(other, Reason.TASK_ENDED)).isEqualTo(story);
        }
    }

    @Test
    void aSubscriptionIsResumedBehindTheLastEvent() throws InterruptedException {
        // Given
        TaskId id = accepted(first.engine().submit(says("publish")));
        go.countDown();
        Task ended = first.engine().await(CALLER, id, PATIENCE).orElseThrow();

        // When
        TaskSubscription resumed = subscribed(second, id, OptionalLong.of(10));

        // Then
        assertThat(resumed.task().version()).isEqualTo(10);
        assertThat(drain(resumed, Reason.TASK_ENDED))
                .extracting(TaskEvent::number)
                .startsWith(11L)
                .endsWith(ended.version());
        assertThat(second.engine().subscribe(CALLER, id, OptionalLong.empty()))
                .isEqualTo(new SubscribeResult.Ended(TaskState.COMPLETED));
        assertThat(second.engine().subscribe(CALLER, id, OptionalLong.of(ended.version() + 1)))
                .isEqualTo(new SubscribeResult.Ahead(ended.version()));
        assertThat(second.engine().subscribe(new Caller("x"), id, OptionalLong.empty()))
                .isEqualTo(new SubscribeResult.Unknown());
    }

    @Test
    void aSlowSubscriberIsCutAndCanResume() throws InterruptedException {
        // Given
        TaskId id = accepted(first.engine().submit(says("flood")));
        TaskSubscription slow = subscribed(second, id, OptionalLong.empty());
        TaskSubscription quick = subscribed(second, id, OptionalLong.empty());

        // When
        go.countDown();
        int seen = drain(quick, Reason.TASK_ENDED).size();

        // Then
        assertThat(drain(slow, Reason.TOO_SLOW)).isEmpty();
        TaskSubscription resumed = subscribed(second, id, OptionalLong.of(slow.task().version()));
        assertThat(drain(resumed, Reason.TASK_ENDED)).hasSize(seen);
    }

    @Test
    void whatHappenedWhileAReplicaWasCutOffIsMadeUpFor() throws InterruptedException {
        // Given
        TaskId id = accepted(first.engine().submit(says("publish")));
        TaskSubscription subscription = subscribed(second, id, OptionalLong.empty());
        cable.cut();
        go.countDown();
        first.engine().await(CALLER, id, PATIENCE);

        // When
        cable.mend();

        // Then
        assertThat(drain(subscription, Reason.TASK_ENDED)).hasSize(PIECES + 1);
    }

    private Outcome run(TaskExecution execution) throws Exception {
        List<Message> history = execution.task().history();
        switch (history.getFirst().text()) {
            case "wait" -> waitForGo();
            case "publish" -> publish(execution, PIECES);
            case "flood" -> publish(execution, 400);
            default -> {
                execution.step(
                        new Step("ask", false), () -> Integer.toString(asked.incrementAndGet()));
                if (history.size() == 1) {
                    return new Outcome.InputRequired(Message.ofAgent("Sure?"));
                }
                return completed("You said " + history.getLast().text() + ".");
            }
        }
        return completed("done");
    }

    private void waitForGo() throws InterruptedException {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            interrupted.countDown();
            throw stopped;
        }
    }

    /** Pieces of many sizes: some are too large to be told and have to be read. */
    private void publish(TaskExecution execution, int pieces) throws InterruptedException {
        waitForGo();
        for (int i = 0; i < pieces; i++) {
            String text = "piece ".repeat(i % 5 == 4 ? 1000 : 1);
            execution.publish(
                    new Artifact("a", null, List.of(Part.text(text)), Map.of()), i > 0, false);
        }
    }

    private static Outcome completed(String text) {
        return new Outcome.Completed(Message.ofAgent(text), List.of());
    }

    private static TaskSubscription subscribed(Replica replica, TaskId id, OptionalLong last) {
        SubscribeResult result = replica.engine().subscribe(CALLER, id, last);
        assertThat(result).isInstanceOf(Subscribed.class);
        return ((Subscribed) result).subscription();
    }

    /** All events up to the end, which has to come for {@code reason}. */
    private static List<TaskEvent> drain(TaskSubscription subscription, Reason reason)
            throws InterruptedException {
        List<TaskEvent> events = new ArrayList<>();
        try (subscription) {
            while (true) {
                switch (subscription.next(PATIENCE)) {
                    case Delivery.Happened(TaskEvent event) -> events.add(event);
                    case Delivery.StoreAway _ -> {}
                    case Delivery.Quiet _ -> throw new AssertionError("nothing happened");
                    case Delivery.Ended(Reason why) -> {
                        assertThat(why).isEqualTo(reason);
                        return events;
                    }
                }
            }
        }
    }
}
