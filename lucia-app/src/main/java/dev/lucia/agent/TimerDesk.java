package dev.lucia.agent;

import dev.lucia.agent.TimerAnswer.Asked;
import dev.lucia.agent.TimerAnswer.Refused;
import dev.lucia.agent.TimerSetting.Wish;
import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.language.Intent;
import dev.lucia.language.Reading;
import dev.lucia.language.time.Timing;
import dev.lucia.language.time.When;
import dev.lucia.task.Step;
import dev.lucia.task.StepUncertain;
import dev.lucia.task.TaskExecution;
import dev.lucia.timer.TimerKind;
import dev.lucia.timer.TimerProperties;
import dev.lucia.timer.Timers;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where one task's wishes about timers are heard. */
final class TimerDesk {

    private final Guard guard;
    private final TaskExecution execution;
    private final Home home;
    private final TimerTalk talk;
    private final Timekeeper keeper;
    private final TimerSetting setting;

    TimerDesk(
            Timers timers, TimerProperties properties, Guard guard, Setting setting, Clock clock) {
        Instant now = clock.instant();
        this.guard = guard;
        this.execution = setting.execution();
        this.home = setting.home();
        this.talk =
                new TimerTalk(Phrases.aboutTimers(setting.phrases().locale()), home.zone(), now);
        this.keeper =
                new Timekeeper(
                        timers,
                        execution.task().caller(),
                        new TimerSearch(home.zone()),
                        talk,
                        properties.snooze());
        this.setting =
                new TimerSetting(timers, execution.task(), setting.request(), home, talk, now);
    }

    /** Lets all be quiet that rings; empty if nothing does. */
    Optional<TimerAnswer> quiet() {
        return keeper.quiet();
    }

    /**
     * Does what {@code wish} asks for.
     *
     * @param number of the wish in its task, the same on every run
     */
    TimerAnswer hear(int number, Intent.Time wish) throws Exception {
        return wish.timing() instanceof Timing.Extend extend
                ? extended(number, extend)
                : answer(number, wish);
    }

    /** More time is given once, also if the task is taken over. */
    private TimerAnswer extended(int number, Timing.Extend wish) throws Exception {
        TimerAnswer[] answer = new TimerAnswer[1];
        Step step = new Step("timer." + number + "." + execution.task().history().size(), false);
        try {
            String text =
                    execution.step(
                            step,
                            () -> {
                                answer[0] = keeper.extend(wish);
                                return answer[0].text();
                            });
            return answer[0] == null ? new TimerAnswer.Done(text) : answer[0];
        } catch (StepUncertain unknown) {
            return new Refused(talk.say("uncertain"));
        }
    }

    private TimerAnswer answer(int number, Intent.Time wish) {
        return switch (wish.timing()) {
            case Timing.Start(@Nullable String name, Duration length) ->
                    set(number, TimerKind.TIMER, name, "", new When.After(length));
            case Timing.Wake(@Nullable String name, When when) ->
                    set(number, TimerKind.ALARM, name, "", when);
            case Timing.Remind(String text, When when) ->
                    set(number, TimerKind.REMINDER, null, text, when);
            case Timing.Schedule(String command, When when) ->
                    schedule(number, command, when, wish.now());
            case Timing.Incomplete(var sort) ->
                    new Asked(talk.say("ask." + sort.name().toLowerCase(Locale.ROOT)));
            case Timing.Cancel(var which) -> keeper.cancel(which);
            case Timing.Stop(var which) -> keeper.stop(which);
            case Timing.Snooze(var which, @Nullable Duration length) ->
                    keeper.snooze(which, length);
            case Timing.Tell(var which) -> keeper.tell(which);
            case Timing.Pause(var which) -> keeper.pause(which);
            case Timing.Resume(var which) -> keeper.resume(which);
            case Timing.Extend extend -> keeper.extend(extend);
        };
    }

    private TimerAnswer set(
            int number, TimerKind kind, @Nullable String label, String text, When when) {
        return setting.set(new Wish(number, kind, label, text, List.of(), when));
    }

    /** What is risky then is asked about then: a yes holds for minutes, not for a night. */
    private TimerAnswer schedule(int number, String command, When when, List<Reading> now) {
        Planner planner = new Planner(home.settings());
        List<Intent> intents = now.stream().map(TimerDesk::intent).toList();
        Guard.Verdict verdict = guard.judge(intents.stream().map(planner::plan).toList());
        if (verdict instanceof Guard.Verdict.TooMany(int actions, var _)) {
            return new Refused(
                    talk.say("too-many-actions", Map.of("count", String.valueOf(actions))));
        }
        List<String> targets =
                intents.stream()
                        .flatMap(intent -> intent.targets().entities().stream())
                        .map(Entity::id)
                        .map(Object::toString)
                        .toList();
        TimerAnswer answer =
                setting.set(new Wish(number, TimerKind.ACTION, null, command, targets, when));
        return verdict instanceof Guard.Verdict.AskFirst
                        && answer instanceof TimerAnswer.Done(String text)
                ? new TimerAnswer.Done(text + " " + talk.say("asks-then"))
                : answer;
    }

    private static Intent intent(Reading reading) {
        if (reading instanceof Reading.Understood(Intent intent)) {
            return intent;
        }
        throw new IllegalStateException("not understood: " + reading);
    }
}
