package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** Locks: turning the bolt takes a moment. */
final class Locks implements Behaviour {

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        return switch (service) {
            case "lock" -> Reaction.moves(before, "locking", "locked", Map.of());
            case "unlock" -> Reaction.moves(before, "unlocking", "unlocked", Map.of());
            case "open" -> Reaction.unsuitable("this lock does not support action lock.open");
            default -> Behaviour.unknown("lock." + service);
        };
    }
}
