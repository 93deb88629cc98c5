package dev.lucia.task.redis;

import dev.lucia.task.CommitResult;
import dev.lucia.task.CommitResult.Committed;
import dev.lucia.task.CommitResult.Fenced;
import dev.lucia.task.CommitResult.Gone;
import dev.lucia.task.CommitResult.Stale;
import dev.lucia.task.NewTask;
import dev.lucia.task.ReplicaId;
import dev.lucia.task.StoredTask;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskId;
import dev.lucia.task.TaskLease;
import dev.lucia.task.TaskProperties;
import dev.lucia.task.TaskReplay;
import dev.lucia.task.TaskStore;
import dev.lucia.task.Transition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tasks in Redis: every method is one script, so one round trip and one atomic step. */
final class RedisTaskStore implements TaskStore {

    private final RedisScripts scripts;
    private final String prefix;
    private final TaskProperties properties;

    RedisTaskStore(RedisScripts scripts, String prefix, TaskProperties properties) {
        this.scripts = scripts;
        this.prefix = prefix;
        this.properties = properties;
    }

    @Override
    public Submission submit(NewTask request, Task begun, ReplicaId owner) {
        Fingerprint print =
                Fingerprint.of(
                        request.caller(),
                        request.contextId(),
                        request.message(),
                        request.metadata());
        List<Object> answer =
                scripts.run(
                        Script.SUBMIT,
                        taskKey(begun.id()),
                        prefix,
                        begun.id().toString(),
                        owner.value(),
                        begun.caller().name(),
                        begun.contextId(),
                        print.message(),
                        print.body(),
                        TaskJson.event(TaskReplay.first(begun)),
                        Long.toString(begun.createdAt().toEpochMilli()),
                        Long.toString(properties.lease().toMillis()),
                        Long.toString(properties.deadline().toMillis()));
        return Answers.submission(answer, begun);
    }

    @Override
    public CommitResult commit(TaskLease lease, Transition transition) {
        List<Object> answer =
                scripts.run(
                        Script.COMMIT, taskKey(lease.task()), commitArguments(lease, transition));
        return switch (Answers.code(answer)) {
            case 1 -> new Committed(Answers.number(answer.get(1)));
            case 0 -> new Stale(Answers.number(answer.get(1)));
            case -1 -> new Fenced();
            default -> new Gone();
        };
    }

    private String[] commitArguments(TaskLease lease, Transition transition) {
        List<String> arguments = new ArrayList<>();
        arguments.add(prefix);
        arguments.add(lease.task().toString());
        arguments.add(Long.toString(transition.before().version()));
        arguments.add(Long.toString(lease.epoch()));
        arguments.add(transition.after().state().name());
        arguments.add(Long.toString(transition.after().status().at().toEpochMilli()));
        arguments.add(Long.toString(properties.lease().toMillis()));
        arguments.add(Long.toString(properties.retention().toMillis()));
        arguments.add(Long.toString(properties.answerWithin().toMillis()));
        arguments.add(snapshot(transition));
        arguments.add(Integer.toString(transition.events().size()));
        transition.events().forEach(event -> arguments.add(TaskJson.event(event)));
        transition.steps().forEach(step -> arguments.add(TaskJson.step(step)));
        return arguments.toArray(String[]::new);
    }

    /** A snapshot each time the version passes a multiple, so that reading stays cheap. */
    private static String snapshot(Transition transition) {
        long before = transition.before().version() / Answers.SNAPSHOT_EVERY;
        long after = transition.after().version() / Answers.SNAPSHOT_EVERY;
        return before == after ? "" : TaskJson.snapshot(transition.after());
    }

    @Override
    public Set<TaskLease> renew(ReplicaId owner, Collection<TaskLease> leases) {
        List<String> arguments = new ArrayList<>();
        arguments.add(prefix);
        arguments.add(owner.value());
        arguments.add(Long.toString(properties.lease().toMillis()));
        addLeases(arguments, leases);
        Set<Object> lost =
                Set.copyOf(scripts.run(Script.RENEW, leaseKey(), arguments.toArray(String[]::new)));
        return leases.stream()
                .filter(lease -> lost.contains(lease.task().toString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<TaskLease> steal(ReplicaId thief, int max) {
        List<Object> taken =
                scripts.run(
                        Script.STEAL,
                        leaseKey(),
                        prefix,
                        thief.value(),
                        Long.toString(properties.lease().toMillis()),
                        Integer.toString(max),
                        Integer.toString(TaskJson.SCHEMA));
        List<TaskLease> leases = new ArrayList<>();
        for (int i = 0; i < taken.size(); i += 2) {
            leases.add(
                    new TaskLease(
                            Answers.taskId(taken.get(i)), thief, Answers.number(taken.get(i + 1))));
        }
        return leases;
    }

    @Override
    public void release(Collection<TaskLease> leases) {
        List<String> arguments = new ArrayList<>();
        arguments.add(prefix);
        addLeases(arguments, leases);
        scripts.run(Script.RELEASE, leaseKey(), arguments.toArray(String[]::new));
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return Answers.stored(id, read(id, false)).map(StoredTask::task);
    }

    @Override
    public Optional<StoredTask> load(TaskId id) {
        return Answers.stored(id, read(id, true));
    }

    private List<Object> read(TaskId id, boolean withSteps) {
        return scripts.run(Script.FIND, taskKey(id), prefix, id.toString(), withSteps ? "1" : "0");
    }

    private static void addLeases(List<String> arguments, Collection<TaskLease> leases) {
        for (TaskLease lease : leases) {
            arguments.add(lease.task().toString());
            arguments.add(Long.toString(lease.epoch()));
        }
    }

    private String taskKey(TaskId id) {
        return prefix + ":t:" + id;
    }

    private String leaseKey() {
        return prefix + ":lease";
    }
}
