package dev.lucia.command;

import dev.lucia.task.redis.RedisProperties;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;

import org.springframework.boot.logging.LoggingSystem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lucia wait-for-redis}: what a pod does before the service starts. */
@Command(
        name = "wait-for-redis",
        description = {
            "Waits until the configured Redis answers; succeeds as soon as it does.",
            "",
            "Reads the same settings as the service, such as LUCIA_REDIS_URI and"
                    + " LUCIA_REDIS_PASSWORD."
        })
final class WaitForRedis implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = Span.class,
            defaultValue = "2m",
            description = "How long to wait, such as 30s or 5m (default: ${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ofMinutes(2);

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
        RedisProperties redis = Settings.of(settings).bind("lucia.redis", RedisProperties.class);
        RedisClient client = RedisClient.create(redis.toRedisUri());
        client.setOptions(ClientOptions.builder().sslOptions(redis.toSslOptions()).build());
        try {
            await(client, redis.uri());
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        }
        return 0;
    }

    private void await(RedisClient client, String uri) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Instant end = Instant.now().plus(timeout);
        String told = "";
        while (true) {
            String fault = fault(client);
            if (fault.isEmpty()) {
                out.println("Redis answers at " + uri);
                return;
            }
            if (!fault.equals(told)) {
                out.println("Waiting for Redis at " + uri + ": " + fault);
                told = fault;
            }
            if (Instant.now().isAfter(end)) {
                throw new CommandFailed(
                        "Redis at "
                                + uri
                                + " did not answer within "
                                + Span.print(timeout)
                                + ": "
                                + fault);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Why Redis does not answer, or nothing if it does. */
    private static String fault(RedisClient client) {
        try (var connection = client.connect()) {
            connection.sync().ping();
            return "";
        } catch (RedisException fault) {
            Throwable root = fault;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return String.valueOf(root.getMessage());
        }
    }
}
