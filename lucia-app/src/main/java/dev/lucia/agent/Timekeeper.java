package dev.lucia.agent;

import dev.lucia.agent.TimerAnswer.Asked;
import dev.lucia.agent.TimerAnswer.Done;
import dev.lucia.agent.TimerAnswer.Refused;
import dev.lucia.language.time.Timing;
import dev.lucia.language.time.Which;
import dev.lucia.task.Caller;
import dev.lucia.timer.Timer;
import dev.lucia.timer.TimerKind;
import dev.lucia.timer.Timers;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Does what is asked of timers that are set, and tells of them. */
final class Timekeeper {

    private static final int MOST_TOLD = 8;

    private final Timers timers;
    private final Caller caller;
    private final TimerSearch search;
    private final TimerTalk talk;
    private final Duration snooze;

    Timekeeper(Timers timers, Caller caller, TimerSearch search, TimerTalk talk, Duration snooze) {
        this.timers = timers;
        this.caller = caller;
        this.search = search;
        this.talk = talk;
        this.snooze = snooze;
    }

    TimerAnswer cancel(Which which) {
        return onThose(which, timers.of(caller), this::canceled);
    }

    /** Lets what rings be quiet; where nothing rings, "stop the timer" forgets it. */
    TimerAnswer stop(Which which) {
        List<Timer> all = timers.of(caller);
        List<Timer> ringing =
                search.matching(all, which).stream().filter(Timer::isRinging).toList();
        return ringing.isEmpty() ? onThose(which, all, this::canceled) : stopped(ringing);
    }

    /** Lets all be quiet that rings; empty if nothing does. */
    Optional<TimerAnswer> quiet() {
        List<Timer> ringing = timers.of(caller).stream().filter(Timer::isRinging).toList();
        return ringing.isEmpty() ? Optional.empty() : Optional.of(stopped(ringing));
    }

    TimerAnswer snooze(Which which, @Nullable Duration said) {
        Duration length = said == null ? snooze : said;
        List<Timer> ringing =
                search.matching(timers.of(caller), which).stream()
                        .filter(Timer::isRinging)
                        .toList();
        if (ringing.isEmpty()) {
            return new Refused(talk.say("nothing-rings"));
        }
        return changed(
                ringing,
                timer -> timers.snooze(timer, length),
                "snoozed",
                Map.of("length", talk.length(length)));
    }

    TimerAnswer pause(Which which) {
        return onThose(
                which,
                only(TimerKind.TIMER),
                found -> changed(found, timers::pause, "paused", Map.of()));
    }

    TimerAnswer resume(Which which) {
        return onThose(
                which,
                only(TimerKind.TIMER),
                found -> changed(found, timers::resume, "resumed", Map.of()));
    }

    TimerAnswer extend(Timing.Extend wish) {
        return onThose(
                wish.which(),
                only(TimerKind.TIMER),
                found ->
                        changed(
                                found,
                                timer -> timers.extend(timer, wish.by()),
                                "extended",
                                Map.of()));
    }

    TimerAnswer tell(Which which) {
        List<Timer> found = search.matching(timers.of(caller), which);
        if (found.isEmpty()) {
            return new Done(none(which));
        }
        List<String> told = found.stream().limit(MOST_TOLD).map(talk::described).toList();
        return new Done(
                found.size() == 1
                        ? talk.say("told.one", Map.of("told", told.getFirst()))
                        : talk.say(
                                "told.many",
                                Map.of(
                                        "count",
                                        String.valueOf(found.size()),
                                        "told",
                                        String.join("; ", told))));
    }

    /** Applies {@code change} to what is meant, once that is clear. */
    private TimerAnswer onThose(
            Which which, List<Timer> all, Function<List<Timer>, TimerAnswer> change) {
        List<Timer> found = search.matching(all, which);
        if (found.isEmpty()) {
            return new Refused(none(which));
        }
        if (found.size() > 1 && !which.all()) {
            List<String> names = found.stream().limit(MOST_TOLD).map(talk::name).toList();
            return new Asked(talk.say("which", Map.of("names", talk.any(names))));
        }
        return change.apply(found);
    }

    private List<Timer> only(TimerKind kind) {
        return timers.of(caller).stream().filter(timer -> timer.kind() == kind).toList();
    }

    private TimerAnswer canceled(List<Timer> found) {
        return changed(
                found,
                timer -> timers.cancel(timer) ? Optional.of(timer) : Optional.empty(),
                "canceled",
                Map.of());
    }

    private TimerAnswer stopped(List<Timer> ringing) {
        return changed(ringing, timers::stop, "stopped", Map.of());
    }

    private TimerAnswer changed(
            List<Timer> found,
            Function<Timer, Optional<Timer>> change,
            String key,
            Map<String, String> values) {
        List<Timer> changed = new ArrayList<>();
        found.forEach(timer -> change.apply(timer).ifPresent(changed::add));
        if (changed.isEmpty()) {
            return new Refused(
                    talk.say(
                            "not-" + key,
                            Map.of("names", talk.all(found.stream().map(talk::name).toList()))));
        }
        Map<String, String> said = new java.util.HashMap<>(values);
        said.put("names", talk.all(changed.stream().map(talk::name).toList()));
        said.put("told", talk.described(changed.getFirst()));
        return new Done(talk.say(key, changed.size(), said));
    }

    private String none(Which which) {
        String sort =
                which.sort() == null
                        ? "any"
                        : which.sort().name().toLowerCase(java.util.Locale.ROOT);
        return which.isPlain() ? talk.say("none." + sort) : talk.say("none-such." + sort);
    }
}
