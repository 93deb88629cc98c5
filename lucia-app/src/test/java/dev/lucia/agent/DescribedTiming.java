package dev.lucia.agent;

import dev.lucia.language.Intent;
import dev.lucia.language.time.Day;
import dev.lucia.language.time.Timing;
import dev.lucia.language.time.When;
import dev.lucia.language.time.Which;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is asked of timers, in the short form of the corpus files. */
final class DescribedTiming {

    private DescribedTiming() {}

    static String of(Intent.Time wish, Planner planner) {
        return switch (wish.timing()) {
            case Timing.Start(var name, var length) -> "timer " + length + named(name);
            case Timing.Wake(var name, var when) -> "alarm " + when(when) + named(name);
            case Timing.Remind(var text, var when) -> "remind " + when(when) + ": " + text;
            case Timing.Schedule(var _, var when) ->
                    "later " + when(when) + ": " + Described.all(wish.now(), planner);
            case Timing.Incomplete(var sort) -> "ask " + lower(sort);
            case Timing.Cancel(var which) -> "cancel" + which(which);
            case Timing.Stop(var which) -> "stop" + which(which);
            case Timing.Snooze(var which, var length) ->
                    "snooze" + which(which) + (length == null ? "" : " for " + length);
            case Timing.Tell(var which) -> "tell" + which(which);
            case Timing.Pause(var which) -> "pause" + which(which);
            case Timing.Resume(var which) -> "resume" + which(which);
            case Timing.Extend(var which, var by) -> "extend" + which(which) + " by " + by;
        };
    }

    private static String which(Which which) {
        return (which.all() ? " all" : "")
                + (which.sort() == null ? "" : " " + lower(which.sort()))
                + named(which.name())
                + (which.length() == null ? "" : " of " + which.length())
                + (which.at() == null ? "" : " at " + when(which.at()));
    }

    private static String when(When when) {
        return switch (when) {
            case When.After(var length) -> "in " + length;
            case When.At(var time, var either, var day) -> clock(time, either) + day(day);
            case When.Each(var time, var either, var days) ->
                    clock(time, either)
                            + " each "
                            + days.stream()
                                    .sorted()
                                    .map(day -> day.name().substring(0, 2).toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" "));
            case When.Sun(var rises, var day) -> (rises ? "sunrise" : "sunset") + day(day);
            case When.Vague _ -> "sometime";
        };
    }

    private static String clock(LocalTime time, boolean either) {
        return time + (either ? "?" : "");
    }

    private static String day(Day day) {
        return switch (day) {
            case Day.Next _ -> "";
            case Day.In(var days) -> " +" + days;
            case Day.On(var weekday) ->
                    " " + weekday.name().substring(0, 2).toLowerCase(Locale.ROOT);
        };
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : " \"" + name + "\"";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
