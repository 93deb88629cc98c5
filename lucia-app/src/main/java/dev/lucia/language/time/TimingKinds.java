package dev.lucia.language.time;

import dev.lucia.language.time.Which.Sort;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Function;

/** What the patterns of each kind ask for. */
final class TimingKinds {

    private TimingKinds() {}

    /** What a pattern of {@code kind} asks for with these slots; null if they do not fit. */
    static @Nullable Timing read(String kind, TimingSlots slots) {
        return switch (kind) {
            case "timer" -> timer(slots);
            case "want-timer" -> new Timing.Incomplete(Sort.TIMER);
            case "alarm" -> alarm(slots);
            case "want-alarm" -> new Timing.Incomplete(Sort.ALARM);
            case "reminder" -> reminder(slots);
            case "want-reminder" -> new Timing.Incomplete(Sort.REMINDER);
            case "cancel" -> about(slots, Timing.Cancel::new);
            case "stop" -> about(slots, Timing.Stop::new);
            case "silence" -> silence(slots);
            case "tell" -> tell(slots);
            case "pause" -> about(slots, Timing.Pause::new);
            case "resume" -> about(slots, Timing.Resume::new);
            case "add" -> extend(slots, 1);
            case "remove" -> extend(slots, -1);
            case "snooze" -> snooze(slots);
            case "quiet" -> null;
            default -> throw new IllegalArgumentException("no patterns of kind " + kind);
        };
    }

    private static @Nullable Timing timer(TimingSlots slots) {
        if (slots.has("both")) {
            return slots.lengthAndName();
        }
        Duration length = slots.length();
        String name = slots.has("name") ? slots.name() : null;
        boolean fits = length != null && (name != null || !slots.has("name"));
        return fits && length != null ? new Timing.Start(name, length) : null;
    }

    private static @Nullable Timing alarm(TimingSlots slots) {
        When when = slots.when();
        String name = slots.has("name") ? slots.name() : null;
        if (when == null || (name == null && slots.has("name"))) {
            return null;
        }
        return when instanceof When.Vague
                ? new Timing.Incomplete(Sort.ALARM)
                : new Timing.Wake(name, when);
    }

    private static @Nullable Timing reminder(TimingSlots slots) {
        When when = slots.when();
        if (when == null) {
            return null;
        }
        return when instanceof When.Vague
                ? new Timing.Incomplete(Sort.REMINDER)
                : new Timing.Remind(slots.text("text"), when);
    }

    private static @Nullable Timing about(TimingSlots slots, Function<Which, Timing> maker) {
        Which which = slots.which();
        return which == null ? null : maker.apply(which);
    }

    /** "Turn off the alarm" is about the house's protection; a timer has no other meaning. */
    private static @Nullable Timing silence(TimingSlots slots) {
        Which which = slots.which();
        if (which == null) {
            return null;
        }
        boolean house = which.sort() == Sort.ALARM && which.isPlain() && !which.all();
        return house ? null : new Timing.Stop(which);
    }

    private static @Nullable Timing tell(TimingSlots slots) {
        return slots.has("which") ? about(slots, Timing.Tell::new) : new Timing.Tell(Which.ANY);
    }

    private static @Nullable Timing extend(TimingSlots slots, int sign) {
        Duration length = slots.length();
        Which which = slots.has("which") ? slots.which() : Which.ANY;
        return length == null || which == null
                ? null
                : new Timing.Extend(which, length.multipliedBy(sign));
    }

    private static @Nullable Timing snooze(TimingSlots slots) {
        Which which = slots.has("which") ? slots.which() : Which.ANY;
        Duration length = slots.has("length") ? slots.length() : null;
        boolean unclear = slots.has("length") && length == null;
        return which == null || unclear ? null : new Timing.Snooze(which, length);
    }
}
