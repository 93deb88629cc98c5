package dev.lucia.agent;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;

import java.time.Clock;
import java.util.List;

/** What every turn works with. */
record Means(
        HomeGateway gateway,
        HomeQueries queries,
        Guard guard,
        Confirmation confirmation,
        List<Fallback> fallbacks,
        Clock clock) {

    Means {
        fallbacks = List.copyOf(fallbacks);
    }
}
