package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Change;
import dev.lucia.language.Intent.Playback.Transport;
import dev.lucia.language.Level;

import java.util.Map;

/** What can be done with media players. */
final class Players {

    private static final Scale VOLUME = new Scale(5, 20, 50, 75, 100);

    private Players() {}

    static Planned transport(Entity player, Transport transport) {
        return switch (transport) {
            case PLAY -> Planned.safe(player, "media_play");
            case PAUSE -> Planned.safe(player, "media_pause");
            case STOP -> Planned.safe(player, "media_stop");
            case NEXT -> new Planned.Do(Action.once(player, "media_next_track", Map.of()));
            case PREVIOUS -> new Planned.Do(Action.once(player, "media_previous_track", Map.of()));
            case MUTE -> Planned.safe(player, "volume_mute", Map.of("is_volume_muted", true));
            case UNMUTE -> Planned.safe(player, "volume_mute", Map.of("is_volume_muted", false));
            case SHUFFLE -> Planned.safe(player, "shuffle_set", Map.of("shuffle", true));
        };
    }

    static Planned play(Entity player, String query) {
        return Planned.safe(
                player,
                "play_media",
                Map.of("media_content_type", "music", "media_content_id", query));
    }

    static Planned volume(Entity player, Level level) {
        double percent = VOLUME.of(level);
        return percent < 0 || percent > 100
                ? Planned.cannot(player, "cannot-percent")
                : set(player, percent);
    }

    static Planned adjust(Entity player, Change change) {
        double now = new Facts(player.state()).number("volume_level", 0.3) * 100;
        return set(player, Math.clamp(Scale.next(now, change, 5, 10, 25), 0, 100));
    }

    private static Planned set(Entity player, double percent) {
        return Planned.safe(
                player, "volume_set", Map.of("volume_level", Math.round(percent) / 100.0));
    }
}
