package dev.lucia.home.assistant;

import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeUnavailable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps a {@link LiveHome} true over one session. */
final class Follower {

    private static final List<String> REGISTRY_EVENTS =
            List.of(
                    "area_registry_updated",
                    "floor_registry_updated",
                    "label_registry_updated",
                    "device_registry_updated",
                    "entity_registry_updated",
                    "core_config_updated");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Some changes have no event, such as the exposure of entities without a registry entry. */
    private static final int BEATS_PER_READING = 10;

    private static final Duration LOOK_WHILE_STARTING = Duration.ofSeconds(1);

    private final Session session;
    private final LiveHome live;
    private final Synchroniser synchroniser;
    private final HomeMetrics metrics;
    private final Timing timing;

    /** Rung when something is to be done; once is enough for many reasons. */
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);

    Follower(
            Session session,
            LiveHome live,
            Synchroniser synchroniser,
            HomeMetrics metrics,
            Timing timing) {
        this.session = session;
        this.live = live;
        this.synchroniser = synchroniser;
        this.metrics = metrics;
        this.timing = timing;
        session.whenOver(_ -> ring());
    }

    /**
     * Waits while Home Assistant starts: it accepts connections before it has its entities.
     *
     * @param starting told once if it is so
     */
    void awaitStart(Runnable starting) throws InterruptedException {
        needed(Command.subscribe("homeassistant_started"), _ -> ring());
        if (!isRunning()) {
            starting.run();
            while (!isRunning()) {
                awaitBell(LOOK_WHILE_STARTING);
            }
        }
    }

    /** Reads everything, and takes in every change from then on. */
    void synchronise() throws InterruptedException {
        long connection = live.begin();
        CompletableFuture<Boolean> states = new CompletableFuture<>();
        needed(
                Command.of("subscribe_entities"),
                event -> {
                    metrics.changed(live.apply(connection, event));
                    states.complete(true);
                });
        for (String event : REGISTRY_EVENTS) {
            needed(Command.subscribe(event), _ -> ring());
        }
        session.whenOver(reason -> states.completeExceptionally(new HomeUnavailable(reason)));
        Session.await(states, PATIENCE);
        readRegistries();
    }

    /**
     * Stays until the session ends, and gives the reason.
     *
     * @throws HomeUnavailable when the session is silent
     */
    String follow() throws InterruptedException {
        for (int beats = 0; session.over().isEmpty(); ) {
            if (awaitBell(timing.heartbeat())) {
                settle();
                readRegistries();
            } else if (++beats % BEATS_PER_READING == 0) {
                readRegistries();
            } else {
                session.ask(Command.of("ping"), timing.pong());
            }
        }
        return session.over().orElseThrow();
    }

    private void readRegistries() throws InterruptedException {
        long start = System.nanoTime();
        live.adopt(synchroniser.read(session));
        metrics.synchronised(Duration.ofNanos(System.nanoTime() - start));
    }

    private boolean isRunning() throws InterruptedException {
        return session.ask(Command.of("get_config"), PATIENCE)
                        instanceof Reply.Success(JsonNode config)
                && Json.text(config, "state", "RUNNING").equals("RUNNING");
    }

    private void needed(Command command, Consumer<JsonNode> subscriber)
            throws InterruptedException {
        if (session.subscribe(command, subscriber, PATIENCE)
                instanceof Reply.Failure(String code, String message)) {
            throw new HomeUnavailable(
                    "Home Assistant refuses " + command + " (" + code + ": " + message + ")");
        }
    }

    private void settle() throws InterruptedException {
        for (int rounds = 0; rounds < BEATS_PER_READING && awaitBell(timing.settle()); rounds++) {
            // Another change came: wait for a pause.
        }
    }

    private boolean awaitBell(Duration patience) throws InterruptedException {
        return bell.poll(patience.toNanos(), TimeUnit.NANOSECONDS) != null;
    }

    private void ring() {
        bell.offer(true);
    }
}
