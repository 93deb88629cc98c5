package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.SpokenCodes;

import java.util.List;
import java.util.Map;

/** Asks for a yes or a code, and lets the task remember what exactly it is for. */
final class Questioner {

    private final Confirmation confirmation;
    private final Progress progress;
    private final Request request;
    private final Phrases phrases;
    private final Naming naming;

    Questioner(Confirmation confirmation, Progress progress, Setting setting) {
        this.confirmation = confirmation;
        this.progress = progress;
        this.request = setting.request();
        this.phrases = setting.phrases();
        this.naming = new Naming(setting.home(), phrases);
    }

    /** Whether a yes to {@code question} that the user said now allows {@code plans}. */
    boolean isAbout(Message question, List<Plan> plans) {
        return confirmation.allows(question, actions(plans), request);
    }

    /** Asks whether {@code plans} are meant, because of {@code asked}. */
    Outcome ask(List<Plan> plans, List<Action> asked) throws Exception {
        return waiting(say("confirm", question(asked)), plans, Map.of());
    }

    /** The same of somebody who may say yes; whoever spoke now may not. */
    Outcome askSomebodyElse(List<Plan> plans) throws Exception {
        return waiting(say("confirm-elsewhere", question(risky(plans))), plans, Map.of());
    }

    /** Asks for the code that {@code actions} need. */
    Outcome askCode(List<Plan> plans, List<Action> actions) throws Exception {
        String text =
                risky(plans).isEmpty()
                        ? phrases.say("code", Map.of("things", names(actions)))
                        : say("confirm-code", question(risky(plans)));
        return waiting(text, plans, SpokenCodes.asking());
    }

    /** Asks whether to try again what is {@code open}, after telling what is known. */
    Outcome askAgain(List<String> known, List<Plan> open) throws Exception {
        String question = phrases.say("uncertain", Map.of("things", names(actions(open))));
        String told = String.join(" ", known) + " " + say("confirm", question);
        return waiting(told.strip(), open, Map.of());
    }

    private Outcome waiting(String text, List<Plan> plans, Map<String, Object> more)
            throws Exception {
        Message question = confirmation.question(text, actions(plans), request, more);
        progress.ask(question, plans);
        return new Outcome.InputRequired(question);
    }

    private String say(String key, String question) {
        return phrases.say(key, Map.of("question", question));
    }

    private String question(List<Action> asked) {
        return phrases.say(
                "confirm." + verb(asked.getFirst()),
                Map.of("things", names(asked), "value", value(asked.getFirst())));
    }

    private String value(Action action) {
        return action.call().data().get("temperature") instanceof Number degrees
                ? phrases.number(degrees.doubleValue()) + " °"
                : "";
    }

    private String names(List<Action> actions) {
        List<Entity> entities = actions.stream().map(Action::entity).distinct().toList();
        return naming.all(entities);
    }

    private static List<Action> actions(List<Plan> plans) {
        return plans.stream().flatMap(plan -> plan.actions().stream()).toList();
    }

    private static List<Action> risky(List<Plan> plans) {
        return actions(plans).stream().filter(a -> a.risk() == Risk.RISKY).toList();
    }

    private static String verb(Action action) {
        String service = action.call().service();
        return switch (service) {
            case "unlock" -> "unlock";
            case "alarm_disarm" -> "disarm";
            case "set_temperature" -> "temperature";
            case "turn_off" -> "off";
            case "turn_on" -> "on";
            default ->
                    service.startsWith("open_") || service.endsWith("_position") ? "open" : "other";
        };
    }
}
