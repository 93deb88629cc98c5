package dev.lucia.agent;

import dev.lucia.home.EntityState;
import dev.lucia.home.ServiceCall;

import java.util.Map;

/**
 * What was seen to be done, as it is told.
 *
 * @param key of the phrase, without "did."
 * @param value what the phrase puts in, or empty
 */
record Deed(String key, String value) {

    /** What {@code call} was seen to do when {@code state} was reached. */
    static Deed of(ServiceCall call, EntityState state, Phrases phrases) {
        if (Expectation.isInvisible(call)) {
            return new Deed("asked", "");
        }
        Map<String, Object> data = call.data();
        return switch (call.service()) {
            case "turn_on" -> on(call, phrases);
            case "turn_off" -> new Deed("off", "");
            case "set_temperature" ->
                    new Deed("temperature", number(data, "temperature", phrases) + " °");
            case "set_hvac_mode" -> mode(data, "hvac_mode", phrases);
            case "set_preset_mode" -> mode(data, "preset_mode", phrases);
            case "set_fan_mode" -> mode(data, "fan_mode", phrases);
            case "set_swing_mode" -> mode(data, "swing_mode", phrases);
            case "set_operation_mode" -> mode(data, "operation_mode", phrases);
            case "set_mode" -> mode(data, "mode", phrases);
            case "set_humidity" -> new Deed("humidity", number(data, "humidity", phrases) + " %");
            case "set_percentage" -> new Deed("speed", number(data, "percentage", phrases) + " %");
            case "volume_set" -> new Deed("volume", percent(data, "volume_level"));
            case "set_value" -> new Deed("value", number(data, "value", phrases));
            case "oscillate" ->
                    new Deed(
                            Boolean.TRUE.equals(data.get("oscillating")) ? "oscillating" : "steady",
                            "");
            case "set_direction" -> new Deed(String.valueOf(data.get("direction")), "");
            case "volume_mute" ->
                    new Deed(
                            Boolean.TRUE.equals(data.get("is_volume_muted")) ? "muted" : "unmuted",
                            "");
            case "set_cover_position", "set_valve_position" ->
                    new Deed(
                            state.value().endsWith("ing") ? "moving" : "position",
                            number(data, "position", phrases) + " %");
            case "set_cover_tilt_position" ->
                    new Deed("position", number(data, "tilt_position", phrases) + " %");
            case "stop_cover", "stop_valve", "media_stop", "stop" -> new Deed("halted", "");
            case "media_next_track" -> new Deed("next", "");
            case "media_previous_track" -> new Deed("previous", "");
            case "media_play", "media_pause", "pause" -> new Deed(playing(state), "");
            case "play_media" ->
                    new Deed("playing-title", String.valueOf(data.get("media_content_id")));
            case "start", "start_mowing" -> new Deed("cleaning", "");
            case "press" -> new Deed("pressed", "");
            case "add_item" -> new Deed("added", String.valueOf(data.get("item")));
            case "remove_item" -> new Deed("removed", String.valueOf(data.get("item")));
            case "update_item" -> new Deed("completed", String.valueOf(data.get("item")));
            default -> new Deed(state(call, state), "");
        };
    }

    private static Deed on(ServiceCall call, Phrases phrases) {
        Map<String, Object> data = call.data();
        if (data.containsKey("brightness_pct")) {
            return new Deed("brightness", number(data, "brightness_pct", phrases) + " %");
        }
        if (data.containsKey("color_temp_kelvin")) {
            return new Deed("tone", number(data, "color_temp_kelvin", phrases) + " K");
        }
        return switch (call.domain()) {
            case "scene" -> new Deed("scene", "");
            case "script" -> new Deed("script", "");
            default -> new Deed("on", "");
        };
    }

    /** What is told by the state that was reached. */
    private static String state(ServiceCall call, EntityState state) {
        if (call.service().startsWith("alarm_arm_")) {
            return state.value().equals("arming") ? "arming" : "armed";
        }
        return state.value();
    }

    private static String playing(EntityState state) {
        return state.value().equals("buffering")
                ? "playing"
                : state.value().equals("idle") ? "paused" : state.value();
    }

    private static Deed mode(Map<String, Object> data, String key, Phrases phrases) {
        return new Deed("mode", phrases.word("mode", String.valueOf(data.get(key))));
    }

    private static String number(Map<String, Object> data, String key, Phrases phrases) {
        return data.get(key) instanceof Number number ? phrases.number(number.doubleValue()) : "";
    }

    private static String percent(Map<String, Object> data, String key) {
        return data.get(key) instanceof Number number
                ? Math.round(number.doubleValue() * 100) + " %"
                : "";
    }
}
