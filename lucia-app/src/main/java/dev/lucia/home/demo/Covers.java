package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** Blinds, curtains and garage doors: they travel, and some know their position. */
final class Covers implements Behaviour {

    private static final String POSITION = "current_position";

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        return switch (service) {
            case "open_cover" -> travel(before, 100);
            case "close_cover" -> travel(before, 0);
            case "stop_cover" -> Reaction.becomes(before, isShut(before) ? "closed" : "open");
            case "set_cover_position" ->
                    before.attributes().containsKey(POSITION)
                            ? travel(before, (int) new Arguments(data).number("position", 0, 100))
                            : Reaction.unsuitable(
                                    "this cover does not support action cover.set_cover_position");
            default -> Behaviour.unknown("cover." + service);
        };
    }

    private static Reaction travel(EntityState before, int to) {
        boolean knowsPosition = before.attributes().containsKey(POSITION);
        return Reaction.moves(
                before,
                to > position(before) ? "opening" : "closing",
                to == 0 ? "closed" : "open",
                knowsPosition ? Map.of(POSITION, to) : Map.of());
    }

    private static boolean isShut(EntityState before) {
        return position(before) == 0;
    }

    private static int position(EntityState before) {
        if (before.attributes().get(POSITION) instanceof Number position) {
            return position.intValue();
        }
        return before.value().equals("closed") ? 0 : 100;
    }
}
