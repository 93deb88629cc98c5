package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Language;
import dev.lucia.language.Reading;
import dev.lucia.language.Situation;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.SpokenCodes;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;

/** Does what a sentence asks for, or says why not. */
@Component
final class Assistant implements TaskRunner {

    private final Means means;
    private final Interpreter interpreter;
    private final ConversationMemory memory;
    private final SpokenCodes codes;
    private final TimerAgent timers;
    private final SemanticNames names;

    Assistant(
            Means means,
            Interpreter interpreter,
            ConversationMemory memory,
            SpokenCodes codes,
            TimerAgent timers,
            SemanticNames names) {
        this.means = means;
        this.interpreter = interpreter;
        this.memory = memory;
        this.codes = codes;
        this.timers = timers;
        this.names = names;
    }

    @Override
    public Outcome run(TaskExecution execution) throws Exception {
        Request request = Request.of(execution.task());
        return timers.hasFired(request)
                ? timers.run(execution, request, timer -> hear(execution, request, timer.targets()))
                : hear(execution, request, List.of());
    }

    /**
     * @param meant what the sentence meant when it was said, if it was said long ago
     */
    private Outcome hear(TaskExecution execution, Request request, List<String> meant)
            throws Exception {
        String language = request.speaker().language();
        try {
            Home home = means.gateway().home();
            Phrases phrases = Phrases.in(Language.of(language, home).locale());
            Codes spoken = new Codes(codes, request);
            return answer(new Setting(execution, request, home, phrases, spoken), meant);
        } catch (HomeUnavailable away) {
            Phrases phrases = Phrases.in(Language.of(language).locale());
            return new Outcome.Failed(Message.ofAgent(phrases.say("home-away")));
        }
    }

    private Outcome answer(Setting setting, List<String> meant) throws Exception {
        Request request = setting.request();
        Task task = request.task();
        Focus focus = memory.recall(task.caller(), task.contextId()).focus();
        Dialogue dialogue = dialogue(setting, focus, meant);
        callByName(dialogue, setting.home());
        Turn turn = new Turn(means, setting, dialogue);
        Outcome outcome = timers.turn(setting).outcome(dialogue, turn::outcome);
        Focus next =
                turn.things().isEmpty() ? Focus.NONE : new Focus(dialogue.anchor(), turn.things());
        Exchange exchange = new Exchange(request.latest().text(), outcome.said().text(), next);
        memory.remember(task.caller(), task.contextId(), exchange);
        return outcome;
    }

    private void callByName(Dialogue dialogue, Home home) throws InterruptedException {
        for (Reading reading : dialogue.readings()) {
            if (reading instanceof Reading.NothingCalled(String said)) {
                names.nearest(said, home).ifPresent(name -> dialogue.takeFor(said, name));
                return;
            }
        }
    }

    private Dialogue dialogue(Setting setting, Focus focus, List<String> meant) {
        Request request = setting.request();
        Situation here = request.situation();
        Situation situation =
                new Situation(
                        here.language(),
                        here.room(),
                        here.chosen(),
                        new HashSet<>(focus.entities()));
        Dialogue dialogue =
                new Dialogue(
                        interpreter,
                        setting.home(),
                        meant.isEmpty() ? situation : request.situation(meant),
                        focus,
                        setting.codes());
        request.said().forEach(dialogue::hear);
        return dialogue;
    }
}
