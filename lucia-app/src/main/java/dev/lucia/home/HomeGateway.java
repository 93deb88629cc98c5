package dev.lucia.home;

import java.time.Duration;
import java.util.function.Predicate;

/** The one way to see and change the home. Safe for use by many threads. */
public interface HomeGateway {

    /**
     * The home as of now; costs nothing.
     *
     * @throws HomeUnavailable when not connected
     */
    Home home();

    /**
     * Sends {@code call} and watches until the target's state satisfies {@code wanted} or {@code
     * patience} runs out. A call that changes nothing because the state is as wanted already is
     * sent all the same. To an entity that is unavailable or unknown nothing is sent.
     *
     * @param wanted also asked about states between; never about an unavailable entity
     * @throws HomeUnavailable when not connected, or the connection broke and the wanted state was
     *     not seen after it came back: the call may have been done
     */
    Observation perform(ServiceCall call, Predicate<EntityState> wanted, Duration patience)
            throws InterruptedException;

    /** For health and metrics. */
    HomeConnection connection();
}
