package dev.lucia.home;

import java.time.Instant;

/** Whether the home can be reached. */
public sealed interface HomeConnection {

    /** Synchronised, and following every change. */
    record Connected(Instant since, int entities) implements HomeConnection {}

    /** Trying again by itself. */
    record Connecting(String reason) implements HomeConnection {}

    /** Given up until someone changes something, such as a wrong token. */
    record Refused(String reason) implements HomeConnection {}
}
