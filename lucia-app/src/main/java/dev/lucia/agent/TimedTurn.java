package dev.lucia.agent;

import dev.lucia.language.Intent;
import dev.lucia.language.Interpreter;
import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What one turn asks of timers, before the rest of it is done. */
final class TimedTurn {

    private final TimerDesk desk;
    private final Interpreter interpreter;
    private final Setting setting;

    TimedTurn(TimerDesk desk, Interpreter interpreter, Setting setting) {
        this.desk = desk;
        this.interpreter = interpreter;
        this.setting = setting;
    }

    /** The outcome of {@code dialogue}; {@code rest} gives that of what is about no timers. */
    Outcome outcome(Dialogue dialogue, Callable<Outcome> rest) throws Exception {
        Optional<TimerAnswer> quiet = wantsQuiet() ? desk.quiet() : Optional.empty();
        if (quiet.isPresent()) {
            return outcome("stop", quiet.get());
        }
        List<Intent.Time> wishes = dialogue.takeTimeWishes();
        boolean more = !dialogue.readings().isEmpty();
        if (wishes.isEmpty() || (more && setting.request().turn() > 1)) {
            return rest.call();
        }
        List<TimerAnswer> answers = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            answers.add(desk.hear(i, wishes.get(i)));
        }
        String skill = wishes.getFirst().timing().getClass().getSimpleName();
        TimerAnswer all = all(answers);
        return more ? said(all.text(), rest.call()) : outcome(skill.toLowerCase(Locale.ROOT), all);
    }

    /** "Stop" is said to what rings, if anything does. */
    private boolean wantsQuiet() {
        Request request = setting.request();
        return request.said().size() == 1
                && interpreter.wantsQuiet(
                        request.latest().text(), setting.home(), request.situation());
    }

    private static Outcome outcome(String name, TimerAnswer answer) {
        Message message = Message.ofAgent(answer.text());
        return switch (answer) {
            case TimerAnswer.Done _ ->
                    new Outcome.Completed(
                            new CommandReport("timer", name, 1.0, Map.of()).on(message), List.of());
            case TimerAnswer.Asked _ -> new Outcome.InputRequired(message);
            case TimerAnswer.Refused _ -> new Outcome.Rejected(message);
        };
    }

    /** One answer to several wishes; a question among them waits for its answer. */
    private static TimerAnswer all(List<TimerAnswer> answers) {
        if (answers.size() == 1) {
            return answers.getFirst();
        }
        String text = String.join(" ", answers.stream().map(TimerAnswer::text).toList());
        if (answers.stream().anyMatch(TimerAnswer.Done.class::isInstance)) {
            return new TimerAnswer.Done(text);
        }
        return new TimerAnswer.Refused(text);
    }

    private static Outcome said(String before, Outcome rest) {
        return switch (rest) {
            case Outcome.Completed(var answer, var artifacts) ->
                    new Outcome.Completed(answer.with(before + " ", ""), artifacts);
            case Outcome.Failed(var reason) -> new Outcome.Failed(reason.with(before + " ", ""));
            case Outcome.Rejected(var reason) -> new Outcome.Failed(reason.with(before + " ", ""));
            case Outcome.InputRequired(var question) ->
                    new Outcome.InputRequired(question.with(before + " ", ""));
            case Outcome.AuthRequired asked -> asked;
        };
    }
}
