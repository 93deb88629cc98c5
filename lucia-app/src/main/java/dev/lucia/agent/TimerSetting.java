package dev.lucia.agent;

import dev.lucia.agent.TimerAnswer.Done;
import dev.lucia.agent.TimerAnswer.Refused;
import dev.lucia.home.Home;
import dev.lucia.language.time.When;
import dev.lucia.task.Task;
import dev.lucia.timer.NewTimer;
import dev.lucia.timer.Origin;
import dev.lucia.timer.SetResult;
import dev.lucia.timer.Timer;
import dev.lucia.timer.TimerKind;
import dev.lucia.timer.Timers;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sets timers. A task that is taken over sets its timer once: their ids are the task's. */
final class TimerSetting {

    private static final int LONGEST_TEXT = 500;

    private final Timers timers;
    private final Task task;
    private final Request request;
    private final Home home;
    private final TimerTalk talk;
    private final Instant now;

    TimerSetting(
            Timers timers, Task task, Request request, Home home, TimerTalk talk, Instant now) {
        this.timers = timers;
        this.task = task;
        this.request = request;
        this.home = home;
        this.talk = talk;
        this.now = now;
    }

    /**
     * What is wanted.
     *
     * @param number of the wish in its task
     * @param text to remind of or to act on
     * @param targets what the text means now
     */
    record Wish(
            int number,
            TimerKind kind,
            @Nullable String label,
            String text,
            List<String> targets,
            When when) {

        Wish {
            targets = List.copyOf(targets);
        }
    }

    TimerAnswer set(Wish wish) {
        if (wish.text().length() > LONGEST_TEXT) {
            return new Refused(talk.say("too-long"));
        }
        return switch (new Moments(home, now, wish.kind()).of(wish.when())) {
            case Moments.Moment.Past _ -> new Refused(talk.say("past"));
            case Moments.Moment.NoSun _ -> new Refused(talk.say("no-sun"));
            case Moments.Moment.Then(Instant due, var recurrence) -> set(wish, due, recurrence);
        };
    }

    private TimerAnswer set(
            Wish wish, Instant due, dev.lucia.timer.@Nullable Recurrence recurrence) {
        Duration length =
                wish.kind() == TimerKind.TIMER && wish.when() instanceof When.After(var said)
                        ? said
                        : null;
        NewTimer timer =
                new NewTimer(
                        task.id() + "." + wish.number(),
                        task.caller(),
                        wish.kind(),
                        wish.label(),
                        wish.text(),
                        wish.targets(),
                        length,
                        new Origin(task.contextId(), request.speaker()),
                        recurrence,
                        due);
        return switch (timers.set(timer)) {
            case SetResult.Done(Timer set) -> new Done(confirmed(set, wish));
            case SetResult.Past _ -> new Refused(talk.say("past"));
            case SetResult.TooFar(Duration horizon) ->
                    new Refused(talk.say("too-far", Map.of("length", talk.length(horizon))));
            case SetResult.TooMany(int most) ->
                    new Refused(talk.say("too-many", Map.of("count", String.valueOf(most))));
        };
    }

    private String confirmed(Timer set, Wish wish) {
        String when =
                wish.when() instanceof When.After(var length) ? talk.in(length) : talk.when(set);
        return talk.say(
                "set." + set.kind().name().toLowerCase(java.util.Locale.ROOT),
                Map.of("name", talk.name(set), "when", when, "text", set.text()));
    }
}
