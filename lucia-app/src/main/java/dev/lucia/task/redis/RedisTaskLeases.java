package dev.lucia.task.redis;

import dev.lucia.task.ReplicaId;
import dev.lucia.task.TaskLease;
import dev.lucia.task.TaskLeases;
import dev.lucia.task.TaskProperties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leases in one sorted set, by the deadline on Redis' own clock. */
final class RedisTaskLeases implements TaskLeases {

    /** A script takes some thousand arguments at most, and should not keep Redis busy for long. */
    private static final int BATCH = 500;

    private final RedisScripts scripts;
    private final Keys keys;
    private final TaskProperties properties;

    RedisTaskLeases(RedisScripts scripts, Keys keys, TaskProperties properties) {
        this.scripts = scripts;
        this.keys = keys;
        this.properties = properties;
    }

    /** One round trip for up to {@value #BATCH} leases, and one if there are none: it is a beat. */
    @Override
    public Set<TaskLease> renew(ReplicaId owner, Collection<TaskLease> leases) {
        List<TaskLease> all = List.copyOf(leases);
        Set<TaskLease> lost = new HashSet<>();
        int from = 0;
        do {
            List<TaskLease> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            Set<Object> ids = renewBatch(owner, batch);
            batch.stream()
                    .filter(lease -> ids.contains(lease.task().toString()))
                    .forEach(lost::add);
            from += BATCH;
        } while (from < all.size());
        return lost;
    }

    private Set<Object> renewBatch(ReplicaId owner, List<TaskLease> batch) {
        Arguments arguments = keys.arguments(owner, properties.lease());
        add(arguments, batch);
        return Set.copyOf(scripts.run(Script.RENEW, keys.leases(), arguments));
    }

    @Override
    public List<TaskLease> steal(ReplicaId thief, int max) {
        List<Object> taken =
                scripts.run(
                        Script.STEAL,
                        keys.leases(),
                        keys.arguments(thief, properties.lease(), max, TaskJson.SCHEMA));
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
        List<TaskLease> all = List.copyOf(leases);
        for (int from = 0; from < all.size(); from += BATCH) {
            Arguments arguments = keys.arguments();
            add(arguments, all.subList(from, Math.min(from + BATCH, all.size())));
            scripts.run(Script.RELEASE, keys.leases(), arguments);
        }
    }

    private static void add(Arguments arguments, List<TaskLease> leases) {
        for (TaskLease lease : leases) {
            arguments.add(lease.task());
            arguments.add(lease.epoch());
        }
    }
}
