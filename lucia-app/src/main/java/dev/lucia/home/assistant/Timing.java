package dev.lucia.home.assistant;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param connect for a connection, and for its greeting
 * @param heartbeat silence after which the connection is tried
 * @param pong for the answer to that
 * @param firstRetry pause before connecting again, doubled each time
 * @param lastRetry the longest such pause
 * @param settle quiet to wait for after a registry changed, as changes come in bunches
 * @param stable life of a connection after which its end is not held against Home Assistant
 */
record Timing(
        Duration connect,
        Duration heartbeat,
        Duration pong,
        Duration firstRetry,
        Duration lastRetry,
        Duration settle,
        Duration stable) {

    static final Timing USUAL =
            new Timing(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(55),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(30));
}
