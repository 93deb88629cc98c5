package dev.lucia.agent;

import dev.lucia.home.EntityState;
import dev.lucia.home.ServiceCall;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which states show that a call was done. */
final class Expectation {

    private Expectation() {}

    /** The states that show {@code call}, made in the state {@code before}, to be done. */
    static Predicate<EntityState> of(ServiceCall call, EntityState before) {
        Predicate<EntityState> shown = shown(call, new Facts(before));
        return state -> state.isAvailable() && shown.test(state);
    }

    /** Whether any state would do: the call changes nothing that could be seen. */
    static boolean isInvisible(ServiceCall call) {
        return switch (call.service()) {
            case "locate", "shuffle_set" -> true;
            default -> false;
        };
    }

    private static Predicate<EntityState> shown(ServiceCall call, Facts before) {
        Map<String, Object> data = call.data();
        return switch (call.service()) {
            case "turn_on" -> on(call, before);
            case "turn_off" -> is("off", "standby");
            case "set_temperature" ->
                    near("temperature", data.get("temperature"), 0.3)
                            .and(state -> hasMode(state, data.get("hvac_mode")));
            case "set_hvac_mode" -> is(String.valueOf(data.get("hvac_mode")));
            case "set_preset_mode", "set_fan_mode", "set_swing_mode", "set_operation_mode" ->
                    attributes(data);
            case "set_mode", "oscillate", "set_direction", "volume_mute" -> attributes(data);
            case "set_humidity" -> near("humidity", data.get("humidity"), 1);
            case "set_percentage" -> near("percentage", data.get("percentage"), 17);
            case "volume_set" -> near("volume_level", data.get("volume_level"), 0.02);
            case "set_value" ->
                    state ->
                            Math.abs(
                                            new Facts(state).value().orElse(Double.NaN)
                                                    - number(data.get("value")))
                                    < 0.01;
            case "open_cover", "open_valve" -> is("open", "opening");
            case "close_cover", "close_valve" -> is("closed", "closing");
            case "set_cover_position", "set_valve_position" ->
                    is("opening", "closing").or(near("current_position", data.get("position"), 3));
            case "set_cover_tilt_position" ->
                    near("current_tilt_position", data.get("tilt_position"), 5);
            case "stop_cover", "stop_valve" -> is("open", "closed");
            case "lock" -> is("locked");
            case "unlock" -> is("unlocked", "open");
            case "alarm_disarm" -> is("disarmed");
            case "media_play" -> is("playing", "buffering");
            case "media_pause" -> is("paused", "idle", "standby", "off");
            case "media_stop" -> is("idle", "off", "standby", "paused");
            case "play_media" -> is("playing", "buffering");
            case "start" -> is("cleaning");
            case "start_mowing" -> is("mowing");
            case "pause" -> is("paused", "idle", "docked");
            case "stop" -> is("idle", "paused", "docked", "stopped");
            case "return_to_base", "dock" -> is("returning", "docked");
            case "add_item" -> state -> count(state) > count(before.state());
            case "remove_item", "update_item" -> state -> count(state) < count(before.state());
            case "media_next_track", "media_previous_track", "press" -> changed(before.state());
            default -> other(call);
        };
    }

    private static Predicate<EntityState> on(ServiceCall call, Facts before) {
        return switch (call.domain()) {
            case "scene" -> changed(before.state());
            case "script" -> is("on").or(changed(before.state()));
            case "light" -> light(call.data());
            case "media_player", "climate", "water_heater" ->
                    state -> !state.value().equals("off") && !state.value().equals("standby");
            default -> is("on");
        };
    }

    private static Predicate<EntityState> light(Map<String, Object> data) {
        Predicate<EntityState> lit = is("on");
        if (data.get("brightness_pct") instanceof Number percent) {
            lit = lit.and(near("brightness", percent.doubleValue() * 255 / 100, 4));
        }
        if (data.containsKey("color_temp_kelvin")) {
            lit = lit.and(near("color_temp_kelvin", data.get("color_temp_kelvin"), 150));
        }
        if (data.get("hs_color") instanceof List<?> wanted) {
            lit =
                    lit.and(
                            state ->
                                    state.attributes().get("hs_color") instanceof List<?> shown
                                            && Colours.alike(shown, wanted));
        }
        return lit;
    }

    private static Predicate<EntityState> other(ServiceCall call) {
        if (call.service().startsWith("alarm_arm_")) {
            return is("arming", "armed_" + call.service().substring("alarm_arm_".length()));
        }
        return state -> isInvisible(call);
    }

    private static Predicate<EntityState> is(String... values) {
        List<String> wanted = List.of(values);
        return state -> wanted.contains(state.value());
    }

    private static Predicate<EntityState> near(
            String attribute, @Nullable Object wanted, double tolerance) {
        double number = number(wanted);
        return state ->
                Math.abs(new Facts(state).number(attribute, Double.NaN) - number) <= tolerance;
    }

    private static Predicate<EntityState> attributes(Map<String, Object> wanted) {
        return state ->
                wanted.entrySet().stream()
                        .allMatch(e -> e.getValue().equals(shownAs(state, e.getKey())));
    }

    private static Object shownAs(EntityState state, String attribute) {
        Object value = state.attributes().get(attribute);
        return value == null ? "" : value;
    }

    private static Predicate<EntityState> changed(EntityState before) {
        return state ->
                !state.value().equals(before.value())
                        || !state.attributes().equals(before.attributes());
    }

    private static boolean hasMode(EntityState state, @Nullable Object mode) {
        return mode == null || mode.equals(state.value());
    }

    private static double count(EntityState state) {
        return new Facts(state).value().orElse(0);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
