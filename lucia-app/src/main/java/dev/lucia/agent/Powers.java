package dev.lucia.agent;

import dev.lucia.home.Entity;

import java.util.Map;

/** What turns on and off, and what only starts. */
final class Powers {

    private Powers() {}

    static Planned turn(Entity entity, boolean on) {
        return Planned.safe(entity, on ? "turn_on" : "turn_off");
    }

    /** Decided now: done twice, it is still the same. */
    static Planned toggle(Entity entity) {
        return turn(entity, !entity.state().value().equals("on"));
    }

    static Planned activate(Entity entity) {
        return switch (entity.domain()) {
            case "scene" -> Planned.safe(entity, "turn_on");
            case "script" -> new Planned.Do(Action.once(entity, "turn_on", Map.of()));
            default -> new Planned.Do(Action.once(entity, "press", Map.of()));
        };
    }
}
