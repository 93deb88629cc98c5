package dev.lucia.timer.redis;

import dev.lucia.redis.LuaScript;
import dev.lucia.redis.SharedRedis;
import dev.lucia.task.Caller;
import dev.lucia.timer.Timer;
import dev.lucia.timer.TimerState;
import dev.lucia.timer.TimerStore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Timers in Redis: every method is one script, so one round trip and one atomic step. */
final class RedisTimerStore implements TimerStore {

    /** So long the tasks of a timer that is over can still look it up. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final SharedRedis redis;

    RedisTimerStore(SharedRedis redis) {
        this.redis = redis;
    }

    @Override
    public Added add(Timer timer, int most) {
        long answer =
                number(
                        run(
                                        TimerScript.ADD,
                                        timer,
                                        most,
                                        TimerJson.write(timer),
                                        timer.state(),
                                        score(timer.wakeAt()))
                                .getFirst());
        if (answer == 1) {
            return Added.STORED;
        }
        return answer == 0 ? Added.KNOWN : Added.TOO_MANY;
    }

    @Override
    public boolean replace(Timer before, Timer after) {
        return isDone(
                run(
                        TimerScript.REPLACE,
                        before,
                        before.version(),
                        TimerJson.write(after),
                        after.state(),
                        score(after.wakeAt()),
                        REMEMBERED));
    }

    @Override
    public boolean remove(Timer timer) {
        return isDone(run(TimerScript.REMOVE, timer, timer.version()));
    }

    @Override
    public Optional<Timer> find(String id) {
        return timers(redis.run(TimerScript.FIND, key(id))).stream().findFirst();
    }

    @Override
    public List<Timer> of(Caller caller) {
        return timers(redis.run(TimerScript.LIST, redis.key("timers:" + caller.name())));
    }

    @Override
    public List<Timer> due(int max) {
        return timers(redis.run(TimerScript.DUE, redis.key("timers"), max));
    }

    @Override
    public Map<TimerState, Long> count() {
        Map<TimerState, Long> counts = new EnumMap<>(TimerState.class);
        List<Object> answer = redis.run(TimerScript.COUNT, redis.key("timers"));
        for (int i = 0; i < answer.size(); i += 2) {
            counts.put(TimerState.valueOf(answer.get(i).toString()), number(answer.get(i + 1)));
        }
        return counts;
    }

    /** Runs a script on one timer; its id and caller come before the other arguments. */
    private List<Object> run(LuaScript script, Timer timer, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = timer.id();
        arguments[1] = timer.caller().name();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return redis.run(script, key(timer.id()), arguments);
    }

    private static List<Timer> timers(List<Object> answer) {
        List<Timer> timers = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += 2) {
            timers.add(TimerJson.read(answer.get(i).toString(), answer.get(i + 1).toString()));
        }
        return timers;
    }

    private String key(String id) {
        return redis.key("timer:" + id);
    }

    private static String score(@Nullable Instant at) {
        return at == null ? "+inf" : String.valueOf(at.toEpochMilli());
    }

    private static boolean isDone(List<Object> answer) {
        return number(answer.getFirst()) == 1;
    }

    private static long number(Object value) {
        return Long.parseLong(value.toString());
    }
}
