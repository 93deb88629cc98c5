package dev.lucia.agent;

import dev.lucia.model.ModelFailed;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes an answer of what a model said and of what was seen: what did not happen is told by Lucia
 * herself, and what needs a yes is asked by her.
 */
final class ModelAnswer {

    private final Means means;
    private final Setting setting;
    private final SpokenText text;

    ModelAnswer(Means means, Setting setting, SpokenText text) {
        this.means = means;
        this.setting = setting;
        this.text = text;
    }

    Outcome of(List<ToolLoop.End> ends) throws Exception {
        List<CallResult> results = ends.stream().flatMap(end -> end.results().stream()).toList();
        List<String> own = new ArrayList<>();
        boolean answered = ends.stream().anyMatch(end -> end.failure() == null);
        if (text.text().isBlank() || !answered) {
            results.stream().map(CallResult::done).forEach(own::add);
        }
        results.stream().map(CallResult::failed).forEach(own::add);
        ends.forEach(end -> own.add(trouble(end)));
        List<Plan> waiting = waiting(results);
        String said = told(own);
        if (!waiting.isEmpty()) {
            return question(waiting, text.end(said));
        }
        boolean did = results.stream().anyMatch(result -> !result.done().isEmpty());
        boolean failed = results.stream().anyMatch(result -> !result.failed().isEmpty());
        boolean talked = !text.text().isBlank() && answered;
        String answer = text.end(said);
        if (answer.isBlank()) {
            return new Outcome.Rejected(Message.ofAgent(setting.phrases().say("not-understood")));
        }
        Message message = Message.ofAgent(answer);
        if (answer.endsWith("?") && !failed && answered) {
            return new Outcome.InputRequired(message);
        }
        return did || (talked && !failed)
                ? new Outcome.Completed(message, List.of())
                : new Outcome.Failed(message);
    }

    private static String told(List<String> own) {
        return String.join(
                " ", own.stream().filter(sentence -> !sentence.isEmpty()).distinct().toList());
    }

    private String trouble(ToolLoop.End end) {
        if (end.isExhausted()) {
            return setting.phrases().say("model.exhausted");
        }
        return end.failure() == null ? "" : setting.phrases().say("model." + group(end.failure()));
    }

    private static String group(ModelFailed.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, BROKEN, CUT, PAUSED -> "away";
            case UNAUTHORIZED, NOT_FOUND, REFUSED, UNREADABLE -> "misconfigured";
            case RATE_LIMITED, FILTERED, TIMED_OUT ->
                    kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private List<Plan> waiting(List<CallResult> results) {
        return results.stream()
                .map(CallResult::waiting)
                .filter(plans -> !plans.isEmpty())
                .flatMap(plans -> StoredPlan.read(plans, setting.home(), List.of()).stream())
                .toList();
    }

    private Outcome question(List<Plan> plans, String told) throws Exception {
        Questioner questioner =
                new Questioner(means.confirmation(), new Progress(setting), setting);
        List<Action> actions = plans.stream().flatMap(plan -> plan.actions().stream()).toList();
        List<Action> coded = setting.codes().missingFor(actions);
        Outcome outcome =
                coded.isEmpty() ? questioner.ask(plans, actions) : questioner.askCode(plans, coded);
        if (told.isBlank() || !(outcome instanceof Outcome.InputRequired(var question))) {
            return outcome;
        }
        List<Part> parts =
                Stream.concat(
                                Stream.of(Part.text(told + " " + question.text())),
                                question.parts().stream()
                                        .filter(part -> !(part instanceof Part.Text)))
                        .toList();
        return new Outcome.InputRequired(
                new Message(question.messageId(), question.role(), parts, question.metadata()));
    }
}
