package dev.lucia.home;

import java.time.Duration;

/** What only a question to the home can tell: list items, calendar events, forecasts. */
public interface HomeQueries {

    /**
     * Calls an action that answers with data, such as {@code todo.get_items}, and waits {@code
     * patience} for it.
     *
     * @throws HomeUnavailable when not connected, or no answer came
     */
    Answer ask(ServiceCall call, Duration patience) throws InterruptedException;
}
