package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.language.Language;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.timer.Firing;
import dev.lucia.timer.Timer;
import dev.lucia.timer.TimerKind;
import dev.lucia.timer.TimerProperties;
import dev.lucia.timer.Timers;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Does the work of the tasks that timers become. */
final class FiredTimers {

    /** Acts on a scheduled sentence. */
    @FunctionalInterface
    interface Act {
        Outcome on(Timer timer) throws Exception;
    }

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Timers timers;
    private final TimerProperties properties;
    private final HomeGateway gateway;
    private final Bell bell;

    FiredTimers(Timers timers, TimerProperties properties, HomeGateway gateway, Bell bell) {
        this.timers = timers;
        this.properties = properties;
        this.gateway = gateway;
        this.bell = bell;
    }

    Outcome run(TaskExecution execution, Request request, Act act) throws Exception {
        Optional<Firing> firing = firing(execution.task());
        if (firing.isEmpty()) {
            return new Outcome.Rejected(Message.ofAgent(phrases(request).say("canceled-before")));
        }
        TimerTalk talk = new TimerTalk(phrases(request), zone(), execution.task().createdAt());
        return firing.get().timer().kind() == TimerKind.ACTION
                ? acted(execution, request, firing.get(), talk, act)
                : rung(execution, request, firing.get(), talk);
    }

    /** A time that has come is not lost because the store is away just then. */
    private Optional<Firing> firing(Task task) throws InterruptedException {
        while (true) {
            try {
                return timers.firing(task);
            } catch (StoreUnavailable away) {
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private Outcome rung(TaskExecution execution, Request request, Firing firing, TimerTalk talk)
            throws Exception {
        Timer timer = firing.timer();
        String name = talk.name(timer);
        String text =
                talk.say(
                        "ring." + timer.kind().name().toLowerCase(Locale.ROOT),
                        Map.of(
                                "name",
                                name,
                                "text",
                                timer.text(),
                                "time",
                                talk.clock(firing.due().atZone(zone()).toLocalTime())));
        Message message = Message.ofAgent(text + late(firing, talk));
        bell.ring(execution, request, title(talk, name), message.text());
        return new Outcome.Completed(message, java.util.List.of());
    }

    private Outcome acted(
            TaskExecution execution, Request request, Firing firing, TimerTalk talk, Act act)
            throws Exception {
        boolean begins = execution.task().history().size() == 1;
        boolean tooLate = firing.late().compareTo(properties.lateAction()) > 0;
        Outcome outcome =
                begins && tooLate
                        ? new Outcome.Failed(Message.ofAgent(left(firing, talk)))
                        : late(act.on(firing.timer()), firing, talk);
        if (begins && (firing.isLate() || !(outcome instanceof Outcome.Completed))) {
            bell.ring(
                    execution, request, title(talk, firing.timer().text()), outcome.said().text());
        }
        return outcome;
    }

    private static String left(Firing firing, TimerTalk talk) {
        return talk.say(
                "left-undone",
                Map.of("text", firing.timer().text(), "late", talk.length(firing.late())));
    }

    private static Outcome late(Outcome outcome, Firing firing, TimerTalk talk) {
        String late = late(firing, talk);
        if (late.isEmpty()) {
            return outcome;
        }
        return switch (outcome) {
            case Outcome.Completed(var answer, var artifacts) ->
                    new Outcome.Completed(answer.with("", late), artifacts);
            case Outcome.Failed(var reason) -> new Outcome.Failed(reason.with("", late));
            case Outcome.Rejected(var reason) -> new Outcome.Rejected(reason.with("", late));
            case Outcome.InputRequired(var question) ->
                    new Outcome.InputRequired(question.with("", late));
            case Outcome.AuthRequired asked -> asked;
        };
    }

    private static String late(Firing firing, TimerTalk talk) {
        return firing.isLate()
                ? " " + talk.say("late", Map.of("late", talk.length(firing.late())))
                : "";
    }

    private static String title(TimerTalk talk, String name) {
        return talk.say("title", Map.of("name", name));
    }

    private Phrases phrases(Request request) {
        String said = request.speaker().language();
        Locale locale =
                home().map(home -> Language.of(said, home))
                        .orElseGet(() -> Language.of(said))
                        .locale();
        return Phrases.aboutTimers(locale);
    }

    private ZoneId zone() {
        return home().map(Home::zone).orElse(ZoneOffset.UTC);
    }

    private Optional<Home> home() {
        try {
            return Optional.of(gateway.home());
        } catch (HomeUnavailable away) {
            return Optional.empty();
        }
    }
}
