package dev.lucia.home;

import java.util.Map;

/**
 * One absolute command to one entity, in Home Assistant's terms: {@code light.turn_on} on {@code
 * light.kitchen} with {@code brightness_pct=40}.
 */
public record ServiceCall(
        String domain, String service, EntityId target, Map<String, Object> data) {

    public ServiceCall {
        data = Map.copyOf(data);
    }
}
