package dev.lucia.push.redis;

import dev.lucia.push.DueNews;
import dev.lucia.push.PushOutbox;
import dev.lucia.redis.LuaScript;
import dev.lucia.redis.SharedRedis;
import dev.lucia.task.TaskId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** News in one sorted set by the time they are due, on Redis' own clock. */
final class RedisPushOutbox implements PushOutbox {

    /** What {@code take} gives of each. */
    private static final int FIELDS = 6;

    private final SharedRedis redis;
    private final PushJson json;
    private final Duration lease;
    private final String key;

    /**
     * Makes it.
     *
     * @param lease how long a replica has for one post and its settlement
     */
    RedisPushOutbox(SharedRedis redis, PushJson json, Duration lease) {
        this.redis = redis;
        this.json = json;
        this.lease = lease;
        this.key = redis.key("push");
    }

    @Override
    public List<DueNews> take(int max) {
        List<Object> answer = redis.run(PushScript.TAKE, key, lease, max);
        List<DueNews> taken = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += FIELDS) {
            taken.add(news(answer.subList(i, i + FIELDS)));
        }
        return taken;
    }

    private DueNews news(List<Object> fields) {
        TaskId task = TaskId.parse(fields.get(0).toString()).orElseThrow();
        String config = fields.get(1).toString();
        return new DueNews(
                task,
                config,
                json.read(task, config, fields.get(2).toString()).orElse(null),
                number(fields.get(3)),
                (int) number(fields.get(4)),
                number(fields.get(5)));
    }

    @Override
    public Progress delivered(DueNews news, long version) {
        return settle(news, version);
    }

    @Override
    public void postpone(DueNews news, int attempts, Duration delay) {
        run(PushScript.POSTPONE, news, attempts, delay);
    }

    @Override
    public void giveUp(DueNews news) {
        settle(news, "all");
    }

    @Override
    public void park(DueNews news, String reason) {
        settle(news, "all");
        redis.run(
                PushScript.PARK,
                redis.key("push:parked"),
                news.task() + " " + news.configId() + " " + reason);
    }

    @Override
    public long depth() {
        return number(redis.run(PushScript.DEPTH, key).getFirst());
    }

    private Progress settle(DueNews news, Object sent) {
        return switch (run(PushScript.SETTLE, news, sent, lease)) {
            case 1 -> Progress.MORE;
            case 0 -> Progress.DONE;
            default -> Progress.LOST;
        };
    }

    private int run(LuaScript script, DueNews news, Object first, Object second) {
        return (int)
                number(
                        redis.run(
                                        script,
                                        key,
                                        news.task(),
                                        news.configId(),
                                        news.claim(),
                                        first,
                                        second)
                                .getFirst());
    }

    private static long number(Object value) {
        return Long.parseLong(value.toString());
    }
}
