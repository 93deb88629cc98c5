package dev.lucia.agent;

import dev.lucia.task.Artifact;
import dev.lucia.task.Caller;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Message;
import dev.lucia.task.Part;
import dev.lucia.task.Step;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskState;
import dev.lucia.task.TaskStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A run of a task that lives only in a test. */
record FixtureExecution(Task task, Map<String, String> steps) implements TaskExecution {

    /** Said by somebody who may confirm. */
    static final Map<String, Object> MAY = MayConfirm.mark(Map.of(), true);

    /** A task in which the user said {@code said}, one after the other. */
    static FixtureExecution of(Map<String, Object> metadata, String... said) {
        return in("conversation", metadata, said);
    }

    /** The same in the conversation {@code contextId}. */
    static FixtureExecution in(String contextId, Map<String, Object> metadata, String... said) {
        List<Message> history = new ArrayList<>();
        for (String text : said) {
            history.add(Message.ofUser("m" + history.size(), text, MAY));
        }
        return new FixtureExecution(
                new Task(
                        TaskId.next(),
                        contextId,
                        Caller.ANONYMOUS,
                        1,
                        new TaskStatus(TaskState.WORKING, null, Instant.EPOCH),
                        history,
                        List.of(),
                        metadata,
                        Instant.EPOCH,
                        false),
                new HashMap<>());
    }

    /** The same after Lucia asked {@code question} and the user answered. */
    FixtureExecution answered(Message question, String answer) {
        return answered(question, answer, MAY);
    }

    FixtureExecution answered(Message question, String answer, Map<String, Object> metadata) {
        return answered(question, List.of(Part.text(answer)), metadata);
    }

    /** The same, answered by a program. */
    FixtureExecution answered(Message question, Part answer) {
        return answered(question, List.of(answer), MAY);
    }

    private FixtureExecution answered(
            Message question, List<Part> answer, Map<String, Object> metadata) {
        List<Message> history = new ArrayList<>(task.history());
        history.add(question);
        history.add(new Message("answer" + history.size(), Message.Role.USER, answer, metadata));
        return new FixtureExecution(
                new Task(
                        task.id(),
                        task.contextId(),
                        task.caller(),
                        task.version(),
                        task.status(),
                        history,
                        task.artifacts(),
                        task.metadata(),
                        task.createdAt(),
                        false),
                steps);
    }

    @Override
    public String step(Step step, Callable<String> effect) throws Exception {
        String known = steps.get(step.key());
        if (known != null) {
            return known;
        }
        String result = effect.call();
        steps.put(step.key(), result);
        return result;
    }

    @Override
    public Optional<String> remembered(String key) {
        return Optional.ofNullable(steps.get(key));
    }

    @Override
    public void remember(String key, String value) {
        steps.put(key, value);
    }

    @Override
    public void report(@Nullable Message progress) {
        throw new UnsupportedOperationException("nothing is reported in this test");
    }

    @Override
    public void publish(Artifact artifact, boolean append, boolean lastChunk) {
        // Nobody listens.
    }
}
