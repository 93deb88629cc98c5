package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What an entity reported last. The texts come from devices: untrusted.
 *
 * @param value the state: "on", "21.5", "unavailable"
 * @param attributes the rest, as Home Assistant names it; values may be null
 */
public record EntityState(
        String value, Map<String, @Nullable Object> attributes, Instant changedAt) {

    /** The device cannot be reached. */
    public static final String UNAVAILABLE = "unavailable";

    /** The device can be reached and has not said. */
    public static final String UNKNOWN = "unknown";

    public EntityState {
        attributes = Collections.unmodifiableMap(new HashMap<>(attributes));
    }

    public boolean isAvailable() {
        return !value.equals(UNAVAILABLE);
    }
}
