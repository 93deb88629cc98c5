package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Change;
import dev.lucia.language.Intent.Move.Movement;
import dev.lucia.language.Level;

import java.util.Map;
import java.util.Set;

/** What can be done with covers and valves. Opening the home or the water is risky. */
final class Covers {

    private static final Set<String> ENTRANCES = Set.of("garage", "garage_door", "gate", "door");
    private static final int SET_POSITION = 4;
    private static final int SET_TILT_POSITION = 128;

    private static final Scale OPENING = new Scale(0, 25, 50, 75, 100);

    private Covers() {}

    static Planned move(Entity cover, Movement movement) {
        return switch (movement) {
            case OPEN -> opening(cover, "open_" + cover.domain(), Map.of());
            case CLOSE -> Planned.safe(cover, "close_" + cover.domain());
            case STOP -> Planned.safe(cover, "stop_" + cover.domain());
        };
    }

    static Planned position(Entity cover, Level level) {
        double percent = OPENING.of(level);
        if (percent < 0 || percent > 100) {
            return Planned.cannot(cover, "cannot-percent");
        }
        if (!new Facts(cover.state()).supports(SET_POSITION) && !hasPosition(cover)) {
            return percent == 0 || percent == 100
                    ? move(cover, percent == 0 ? Movement.CLOSE : Movement.OPEN)
                    : Planned.cannot(cover, "cannot-position");
        }
        String service = "set_" + cover.domain() + "_position";
        Map<String, Object> data = Map.of("position", (int) Math.round(percent));
        double now = new Facts(cover.state()).number("current_position", 0);
        return percent > now ? opening(cover, service, data) : Planned.safe(cover, service, data);
    }

    static Planned adjust(Entity cover, Change change) {
        double now = new Facts(cover.state()).number("current_position", 0);
        double wanted = Scale.next(now, change, 10, 25, 50);
        return position(cover, new Level.Percent(Math.clamp(wanted, 0, 100)));
    }

    static Planned tilt(Entity cover, Level level) {
        return new Facts(cover.state()).supports(SET_TILT_POSITION)
                ? Planned.safe(
                        cover,
                        "set_cover_tilt_position",
                        Map.of("tilt_position", (int) Math.round(OPENING.of(level))))
                : Planned.cannot(cover, "cannot-position");
    }

    private static Planned opening(Entity cover, String service, Map<String, Object> data) {
        boolean entrance =
                cover.domain().equals("valve")
                        || (cover.deviceClass() != null && ENTRANCES.contains(cover.deviceClass()));
        return new Planned.Do(
                entrance ? Action.risky(cover, service, data) : Action.safe(cover, service, data));
    }

    private static boolean hasPosition(Entity cover) {
        return cover.state().attributes().containsKey("current_position")
                && !cover.state().attributes().containsKey("supported_features");
    }
}
