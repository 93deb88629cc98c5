package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.ServiceCall;

import java.util.Map;

/**
 * One absolute command to one entity.
 *
 * @param repeatable whether doing it twice is as good as once
 */
public record Action(Entity entity, ServiceCall call, Risk risk, boolean repeatable) {

    /** An action that may be repeated and harms nobody. */
    static Action safe(Entity entity, String service, Map<String, Object> data) {
        return of(entity, service, data, Risk.SAFE, true);
    }

    /** An action that is confirmed first and may be repeated. */
    static Action notable(Entity entity, String service, Map<String, Object> data) {
        return of(entity, service, data, Risk.NOTABLE, true);
    }

    /** An action that must not be done twice. */
    static Action once(Entity entity, String service, Map<String, Object> data) {
        return of(entity, service, data, Risk.SAFE, false);
    }

    /** An action that is confirmed first and never repeated. */
    static Action risky(Entity entity, String service, Map<String, Object> data) {
        return of(entity, service, data, Risk.RISKY, false);
    }

    private static Action of(
            Entity entity,
            String service,
            Map<String, Object> data,
            Risk risk,
            boolean repeatable) {
        ServiceCall call = new ServiceCall(entity.domain(), service, entity.id(), data);
        return new Action(entity, call, risk, repeatable);
    }
}
