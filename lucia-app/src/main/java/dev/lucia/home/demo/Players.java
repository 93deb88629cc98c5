package dev.lucia.home.demo;

import dev.lucia.home.EntityState;

import java.util.Map;

/** Media players: play, pause, volume. */
final class Players implements Behaviour {

    private static final String VOLUME = "volume_level";
    private static final double STEP = 0.1;

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        Arguments arguments = new Arguments(data);
        return switch (service) {
            case "turn_on", "media_stop" -> Reaction.becomes(before, "idle");
            case "turn_off" -> Reaction.becomes(before, "off");
            case "media_play" -> Reaction.becomes(before, "playing");
            case "media_pause" -> Reaction.becomes(before, "paused");
            case "media_next_track", "media_previous_track" ->
                    Reaction.becomes(before, "playing", Map.of("media_title", "Evening Jazz"));
            case "play_media" ->
                    Reaction.becomes(
                            before,
                            "playing",
                            Map.of("media_title", String.valueOf(data.get("media_content_id"))));
            case "volume_set" -> volume(before, arguments.number(VOLUME, 0, 1));
            case "volume_up" -> volume(before, Math.min(1, volumeOf(before) + STEP));
            case "volume_down" -> volume(before, Math.max(0, volumeOf(before) - STEP));
            case "volume_mute" ->
                    Reaction.becomes(
                            before,
                            before.value(),
                            Map.of("is_volume_muted", arguments.flag("is_volume_muted")));
            default -> Behaviour.unknown("media_player." + service);
        };
    }

    private static Reaction volume(EntityState before, double level) {
        return Reaction.becomes(before, before.value(), Map.of(VOLUME, level));
    }

    private static double volumeOf(EntityState before) {
        return before.attributes().get(VOLUME) instanceof Number level ? level.doubleValue() : 0;
    }
}
