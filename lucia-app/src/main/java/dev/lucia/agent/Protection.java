package dev.lucia.agent;

import dev.lucia.home.Entity;

import java.util.Map;

/** What can be done with locks and alarms. Taking protection away is risky. */
final class Protection {

    private Protection() {}

    static Planned lock(Entity lock, boolean locked) {
        return new Planned.Do(
                locked
                        ? Action.safe(lock, "lock", Map.of())
                        : Action.risky(lock, "unlock", Map.of()));
    }

    static Planned arm(Entity alarm, String mode) {
        return new Planned.Do(Action.safe(alarm, "alarm_arm_" + mode, Map.of()));
    }

    static Planned disarm(Entity alarm) {
        return new Planned.Do(Action.risky(alarm, "alarm_disarm", Map.of()));
    }
}
