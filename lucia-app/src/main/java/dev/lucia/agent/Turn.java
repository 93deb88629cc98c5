package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.Home;
import dev.lucia.language.Intent;
import dev.lucia.language.Reading;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One turn of a dialogue: goes on, asks back, or plans, asks for a yes, acts and reports. */
final class Turn {

    private final Means means;
    private final Setting setting;
    private final Dialogue dialogue;
    private final Progress progress;
    private final Questioner questioner;
    private final Executor executor;
    private List<Plan> acted = List.of();

    Turn(Means means, Setting setting, Dialogue dialogue) {
        this.means = means;
        this.setting = setting;
        this.dialogue = dialogue;
        this.progress = new Progress(setting);
        this.questioner = new Questioner(means.confirmation(), progress, setting);
        this.executor = new Executor(means.gateway(), setting.execution(), setting.codes());
    }

    Outcome outcome() throws Exception {
        List<Plan> fresh = planned();
        Optional<List<Plan>> begun = progress.begun(fresh);
        if (begun.isPresent()) {
            return perform(begun.get(), true);
        }
        Message question = dialogue.question();
        if (question != null && dialogue.consent() == Dialogue.Consent.GIVEN) {
            return confirmed(question, fresh);
        }
        return dialogue.consent() == Dialogue.Consent.REFUSED
                ? rejected("not-confirmed", Map.of())
                : decide(fresh);
    }

    private Outcome confirmed(Message question, List<Plan> fresh) throws Exception {
        List<Plan> asked = progress.askedAbout(question, fresh).orElse(List.of());
        if (asked.isEmpty() || !questioner.isAbout(question, asked)) {
            return decide(fresh);
        }
        return Guard.isRisky(asked) && !setting.request().mayConfirm()
                ? questioner.askSomebodyElse(asked)
                : perform(asked, true);
    }

    private Outcome decide(List<Plan> plans) throws Exception {
        Optional<Outcome> instead =
                new Clarification(setting.phrases(), setting.home()).of(dialogue.readings());
        if (instead.isPresent()) {
            return elsewhere().orElse(instead.get());
        }
        return switch (means.guard().judge(plans)) {
            case Guard.Verdict.Allowed _ -> perform(plans, false);
            case Guard.Verdict.TooMany(int actions, int limit) ->
                    rejected(
                            "too-many",
                            Map.of(
                                    "count",
                                    String.valueOf(actions),
                                    "limit",
                                    String.valueOf(limit)));
            case Guard.Verdict.AskFirst(var risky) -> {
                List<Action> coded = setting.codes().missingFor(risky);
                yield coded.isEmpty()
                        ? questioner.ask(plans, risky)
                        : questioner.askCode(plans, coded);
            }
        };
    }

    /** What others make of what nobody understands here. */
    private Optional<Outcome> elsewhere() throws Exception {
        boolean unclear = dialogue.readings().stream().anyMatch(Clarification::isUnclear);
        if (!unclear && !hears(Reading.NothingCalled.class)) {
            return Optional.empty();
        }
        Unclear sentence = new Unclear(dialogue.sentence(), setting);
        for (Fallback fallback : means.fallbacks()) {
            Optional<Outcome> outcome =
                    unclear || fallback.knowsOtherNames()
                            ? fallback.answer(sentence)
                            : Optional.empty();
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    private boolean hears(Class<? extends Reading> reading) {
        return dialogue.readings().stream().anyMatch(reading::isInstance);
    }

    /**
     * @param isKept whether the task remembers these plans already
     */
    private Outcome perform(List<Plan> plans, boolean isKept) throws Exception {
        List<Plan> left = executor.unfinished(plans);
        List<Action> coded = setting.codes().missingFor(actions(left));
        if (!coded.isEmpty()) {
            return questioner.askCode(left, coded);
        }
        if (!isKept) {
            progress.begin(plans);
        }
        Outcome outcome = performance().of(plans);
        acted = plans;
        return outcome;
    }

    private Performance performance() {
        Home home = setting.home();
        Phrases phrases = setting.phrases();
        return new Performance(
                executor,
                new Teller(phrases, home, means.queries(), means.clock()),
                new Report(phrases, new Naming(home, phrases)),
                questioner);
    }

    /** The things that the turn was about, as far as it came. */
    List<EntityId> things() {
        return acted.stream()
                .flatMap(plan -> plan.matter().things().stream())
                .map(Entity::id)
                .distinct()
                .toList();
    }

    private List<Plan> planned() {
        Planner planner = new Planner(setting.home().settings());
        boolean clear = dialogue.readings().stream().allMatch(Reading.Understood.class::isInstance);
        return clear
                ? dialogue.readings().stream().map(Turn::intent).map(planner::plan).toList()
                : List.of();
    }

    private Outcome rejected(String key, Map<String, String> values) {
        return new Outcome.Rejected(Message.ofAgent(setting.phrases().say(key, values)));
    }

    private static List<Action> actions(List<Plan> plans) {
        return plans.stream().flatMap(plan -> plan.actions().stream()).toList();
    }

    private static Intent intent(Reading reading) {
        return ((Reading.Understood) reading).intent();
    }
}
