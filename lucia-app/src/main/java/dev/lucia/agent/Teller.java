package dev.lucia.agent;

import dev.lucia.home.Answer;
import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.ServiceCall;
import dev.lucia.language.Attribute;
import dev.lucia.language.Condition;
import dev.lucia.language.Intent;
import dev.lucia.language.Question;
import dev.lucia.language.Targets;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers questions from the home's states. */
final class Teller {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Phrases phrases;
    private final Naming naming;
    private final States states;
    private final Home home;
    private final HomeQueries queries;
    private final Clock clock;

    Teller(Phrases phrases, Home home, HomeQueries queries, Clock clock) {
        this.phrases = phrases;
        this.naming = new Naming(home, phrases);
        this.states = new States(phrases, home.settings());
        this.home = home;
        this.queries = queries;
        this.clock = clock;
    }

    String tell(Intent.Tell.Topic topic) {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(home.zone()));
        return switch (topic) {
            case CLOCK -> say("clock", now, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
            case DATE -> say("date", now, DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL));
            case HELP -> phrases.say("help");
            case HELLO -> phrases.say("hello");
            case THANKS -> phrases.say("thanks");
        };
    }

    String answer(Targets targets, Question question) throws InterruptedException {
        return switch (question) {
            case Question.Whether(var condition) -> whether(targets, condition);
            case Question.Which(var condition) -> which(holding(targets, condition));
            case Question.HowMany(var condition) -> howMany(holding(targets, condition));
            case Question.Value(var attribute) -> values(targets, attribute);
            case Question.Status _ -> each(targets, this::status);
            case Question.Items _ -> items(targets);
        };
    }

    private String say(String key, ZonedDateTime now, DateTimeFormatter format) {
        return phrases.say(key, Map.of("value", format.withLocale(phrases.locale()).format(now)));
    }

    private String whether(Targets targets, Condition condition) {
        List<Entity> holding = holding(targets, condition);
        List<Entity> all = targets.entities();
        if (all.size() == 1) {
            Entity only = all.getFirst();
            return !only.state().isAvailable()
                    ? status(only)
                    : phrases.say(
                            holding.isEmpty() ? "no-single" : "yes-single",
                            Map.of("things", naming.all(all), "state", states.word(only)));
        }
        if (holding.isEmpty()) {
            return phrases.say("no-none");
        }
        if (holding.size() == all.size() && !targets.isAny()) {
            return phrases.say("yes-all");
        }
        return phrases.say("yes-some", Map.of("things", naming.all(holding), "state", is(holding)));
    }

    private String is(List<Entity> entities) {
        return phrases.say(
                "state-is", entities.size(), Map.of("state", states.word(entities.getFirst())));
    }

    private String which(List<Entity> holding) {
        return holding.isEmpty()
                ? phrases.say("which-none")
                : phrases.say("which", Map.of("things", naming.all(holding)));
    }

    private String howMany(List<Entity> holding) {
        return holding.isEmpty()
                ? phrases.say("how-many-none")
                : phrases.say(
                        "how-many",
                        Map.of(
                                "count",
                                String.valueOf(holding.size()),
                                "things",
                                naming.all(holding)));
    }

    private String values(Targets targets, Attribute attribute) {
        return each(
                targets,
                entity ->
                        attribute
                                .of(entity)
                                .filter(value -> entity.state().isAvailable())
                                .map(
                                        value ->
                                                phrases.say(
                                                        "value",
                                                        1,
                                                        Map.of(
                                                                "things",
                                                                entity.name(),
                                                                "value",
                                                                states.value(
                                                                        entity, attribute, value))))
                                .orElseGet(() -> status(entity)));
    }

    private String status(Entity entity) {
        if (!entity.state().isAvailable()) {
            return phrases.say("unavailable", 1, Map.of("things", entity.name()));
        }
        String detail = states.detail(entity);
        return phrases.say(
                detail.isEmpty() ? "status" : "status-at",
                1,
                Map.of("things", entity.name(), "state", states.word(entity), "value", detail));
    }

    private String items(Targets targets) throws InterruptedException {
        List<String> sentences = new ArrayList<>();
        for (Entity list : targets.entities()) {
            ServiceCall call =
                    new ServiceCall(
                            "todo",
                            "get_items",
                            list.id(),
                            Map.of("status", List.of("needs_action")));
            Answer answer = queries.ask(call, PATIENCE);
            sentences.add(
                    answer instanceof Answer.Given(var data)
                            ? items(list, data)
                            : phrases.say("items-unknown", Map.of("things", list.name())));
        }
        return String.join(" ", sentences);
    }

    private String items(Entity list, Map<String, ?> data) {
        List<String> items = new ArrayList<>();
        if (data.get("items") instanceof List<?> all) {
            for (Object item : all) {
                if (item instanceof Map<?, ?> fields && !"completed".equals(fields.get("status"))) {
                    items.add(String.valueOf(fields.get("summary")));
                }
            }
        }
        return items.isEmpty()
                ? phrases.say("items-none", Map.of("things", list.name()))
                : phrases.say("items", Map.of("things", list.name(), "value", phrases.all(items)));
    }

    private static String each(
            Targets targets, java.util.function.Function<Entity, String> sentence) {
        return String.join(" ", targets.entities().stream().limit(8).map(sentence).toList());
    }

    private static List<Entity> holding(Targets targets, Condition condition) {
        return targets.entities().stream().filter(condition::holdsFor).toList();
    }
}
