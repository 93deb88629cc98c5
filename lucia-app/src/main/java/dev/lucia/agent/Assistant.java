package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Language;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import org.springframework.stereotype.Component;

import java.time.Clock;

/** Does what a sentence asks for, or says why not. */
@Component
final class Assistant implements TaskRunner {

    private final HomeGateway gateway;
    private final HomeQueries queries;
    private final Interpreter interpreter;
    private final Clock clock = Clock.systemUTC();

    Assistant(HomeGateway gateway, HomeQueries queries, Interpreter interpreter) {
        this.gateway = gateway;
        this.queries = queries;
        this.interpreter = interpreter;
    }

    @Override
    public Outcome run(TaskExecution execution) throws Exception {
        Request request = Request.of(execution.task());
        String language = request.speaker().language();
        try {
            Home home = gateway.home();
            Phrases phrases = Phrases.in(Language.of(language, home).locale());
            Dialogue dialogue = new Dialogue(interpreter, home, request.situation());
            request.said().forEach(dialogue::hear);
            Executor executor = new Executor(gateway, execution);
            Teller teller = new Teller(phrases, home, queries, clock);
            return new Turn(request, dialogue, home, phrases, executor, teller).outcome();
        } catch (HomeUnavailable away) {
            Phrases phrases = Phrases.in(Language.of(language).locale());
            return new Outcome.Failed(Message.ofAgent(phrases.say("home-away")));
        }
    }
}
