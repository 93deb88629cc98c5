package dev.lucia.benchmarks.durable;

import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.load.Request;
import dev.lucia.benchmarks.process.Service;
import dev.lucia.security.GeneratedKey;
import dev.lucia.testing.Eventually;
import dev.lucia.testing.RedisServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Redis that syncs every write, as delivered, and replicas of the service on it. */
final class Lab implements AutoCloseable {

    private final GeneratedKey key = GeneratedKey.next();
    private final RedisServer redis;
    private final List<Service> services = new ArrayList<>();

    Lab(Settings settings, int replicas) throws IOException {
        redis = RedisServer.start(settings.redisServer());
        try {
            for (int i = 0; i < replicas; i++) {
                services.add(new Service("replica-" + i, redis.uri(), key));
            }
            for (Service service : services) {
                service.awaitReady();
            }
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    RedisServer redis() {
        return redis;
    }

    Service service(int i) {
        return services.get(i);
    }

    List<Service> services() {
        return services;
    }

    /** Listens, on any replica, to the one task that {@code idempotencyKey} stands for. */
    Request listen(String text, String idempotencyKey) {
        return Request.stream(
                "/api/conversation",
                key.key().reveal(),
                "{\"text\":\"" + text + "\"}",
                idempotencyKey);
    }

    /** Lets all held tasks end, and waits until no task is worked on. */
    void settle() {
        Eventually.await("the end of all tasks", this::isIdle);
    }

    /** A run may come to the gate just after it was opened: then it is opened for it again. */
    private boolean isIdle() {
        try {
            for (Service service : services) {
                service.post("open", "go on");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return redis.command("ZCARD", "{lucia}:lease").equals(":0");
    }

    /** A number that Redis tells about itself. */
    double redisInfo(String section, String name) {
        Matcher value = Pattern.compile("(?m)^" + name + ":([0-9.]+)").matcher(redis.info(section));
        if (!value.find()) {
            throw new IllegalStateException("INFO " + section + " does not tell " + name);
        }
        return Double.parseDouble(value.group(1));
    }

    /** How often Redis was sent {@code command}. */
    double calls(String command) {
        Matcher calls =
                Pattern.compile("(?m)^cmdstat_" + command + ":calls=(\\d+)")
                        .matcher(redis.info("commandstats"));
        return calls.find() ? Double.parseDouble(calls.group(1)) : 0;
    }

    /** Processor time Redis has used, in seconds. */
    double redisProcessorSeconds() {
        return redisInfo("cpu", "used_cpu_sys") + redisInfo("cpu", "used_cpu_user");
    }

    @Override
    public void close() {
        services.forEach(Service::close);
        redis.close();
    }
}
