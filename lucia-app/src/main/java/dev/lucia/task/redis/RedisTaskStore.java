package dev.lucia.task.redis;

import dev.lucia.task.Caller;
import dev.lucia.task.CancelResult;
import dev.lucia.task.CommitResult;
import dev.lucia.task.ContinueResult;
import dev.lucia.task.NewTask;
import dev.lucia.task.ReplicaId;
import dev.lucia.task.StoredTask;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskChange.Answered;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskHistory;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskLease;
import dev.lucia.task.TaskProperties;
import dev.lucia.task.TaskReplay;
import dev.lucia.task.TaskStore;
import dev.lucia.task.Transition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tasks in Redis: every method is one script, so one round trip and one atomic step. */
final class RedisTaskStore implements TaskStore {

    /** So many events are kept behind the last snapshot that follows them. */
    private static final int KEPT_EVENTS = 1024;

    private final RedisScripts scripts;
    private final Keys keys;
    private final TaskProperties properties;

    RedisTaskStore(RedisScripts scripts, Keys keys, TaskProperties properties) {
        this.scripts = scripts;
        this.keys = keys;
        this.properties = properties;
    }

    @Override
    public Submission submit(NewTask request, Task begun, ReplicaId owner) {
        Fingerprint print = Fingerprint.of(request, properties.maxMessageBytes().toBytes());
        List<Object> answer =
                scripts.run(
                        Script.SUBMIT,
                        keys.task(begun.id()),
                        keys.arguments(
                                begun.id(),
                                owner,
                                begun.caller().name(),
                                begun.contextId(),
                                begun.reply() ? 1 : 0,
                                print.message(),
                                print.body(),
                                TaskJson.event(TaskReplay.first(begun)),
                                begun.createdAt(),
                                properties.lease(),
                                properties.deadline(),
                                properties.retention()));
        return Answers.submission(answer, begun);
    }

    @Override
    public CommitResult commit(TaskLease lease, Transition transition) {
        Arguments arguments =
                keys.arguments(
                        lease.task(),
                        transition.before().version(),
                        lease.epoch(),
                        transition.after().state(),
                        transition.after().status().at(),
                        properties.lease(),
                        properties.retention(),
                        properties.answerWithin(),
                        KEPT_EVENTS,
                        Answers.snapshot(transition),
                        transition.events().size());
        transition.events().forEach(event -> arguments.add(TaskJson.event(event)));
        transition.steps().forEach(step -> arguments.add(TaskJson.step(step)));
        return Answers.commit(scripts.run(Script.COMMIT, keys.task(lease.task()), arguments));
    }

    @Override
    public ContinueResult resume(Task waiting, Answered said, Instant at, ReplicaId owner) {
        Fingerprint print =
                Fingerprint.of(waiting, said.message(), properties.maxMessageBytes().toBytes());
        List<Object> answer =
                scripts.run(
                        Script.CONTINUE,
                        keys.task(waiting.id()),
                        keys.arguments(
                                waiting.id(),
                                waiting.version(),
                                owner,
                                print.message(),
                                print.body(),
                                TaskJson.event(at, said),
                                at,
                                properties.lease(),
                                properties.deadline(),
                                properties.retention()));
        return Answers.continued(answer, waiting.id(), owner);
    }

    @Override
    public CancelResult cancel(Caller caller, TaskId id) {
        return new Canceling(scripts, keys, properties).cancel(caller, id);
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return read(id, "events").map(StoredTaskReader::task);
    }

    @Override
    public Optional<StoredTask> load(TaskId id) {
        return read(id, "steps").map(StoredTaskReader::stored);
    }

    @Override
    public Optional<TaskHistory> history(TaskId id) {
        return read(id, "history").map(StoredTaskReader::history);
    }

    @Override
    public Optional<List<TaskEvent>> events(TaskId id, long version) {
        List<Object> answer =
                scripts.run(Script.EVENTS, keys.task(id), keys.arguments(id, version));
        return Answers.events(answer, version);
    }

    private Optional<StoredTaskReader> read(TaskId id, String wanted) {
        return StoredTaskReader.of(
                id, scripts.run(Script.FIND, keys.task(id), keys.arguments(id, wanted)));
    }
}
