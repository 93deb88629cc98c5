package dev.lucia.agent;

import dev.lucia.language.time.When;
import dev.lucia.language.time.Which;
import dev.lucia.language.words.Tokenizer;
import dev.lucia.timer.Timer;
import dev.lucia.timer.TimerKind;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Finds the timers that somebody means. */
final class TimerSearch {

    private final ZoneId zone;

    TimerSearch(ZoneId zone) {
        this.zone = zone;
    }

    /** Those of {@code timers} that fit all that was said. */
    List<Timer> matching(List<Timer> timers, Which which) {
        return timers.stream().filter(timer -> fits(timer, which)).toList();
    }

    private boolean fits(Timer timer, Which which) {
        boolean kind =
                which.sort() == null || timer.kind() == TimerKind.valueOf(which.sort().name());
        boolean length = which.length() == null || which.length().equals(timer.length());
        return kind
                && length
                && (which.name() == null || isCalled(timer, which.name()))
                && (which.at() == null || isAt(timer, which.at()));
    }

    private static boolean isCalled(Timer timer, String name) {
        String called = timer.label() == null ? timer.text() : timer.label();
        List<String> words = Tokenizer.words(called);
        return !words.isEmpty() && words.containsAll(Tokenizer.words(name));
    }

    private boolean isAt(Timer timer, When when) {
        LocalTime due = timer.due().atZone(zone).toLocalTime();
        return switch (when) {
            case When.At(LocalTime time, boolean either, var _) -> isAt(due, time, either);
            case When.Each(LocalTime time, boolean either, var _) -> isAt(due, time, either);
            case When.Vague _, When.After _, When.Sun _ -> true;
        };
    }

    private static boolean isAt(LocalTime due, LocalTime time, boolean either) {
        return due.equals(time) || (either && due.equals(time.plusHours(12)));
    }
}
