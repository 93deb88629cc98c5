package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeSettings;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Language;
import dev.lucia.language.Reading;
import dev.lucia.language.Situation;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Loads while the service starts what the first sentence would otherwise wait for. */
@Component
class WarmUp {

    private static final List<String> SENTENCES =
            List.of(
                    "turn on the kitchen lights",
                    "dim the lamp to 30 percent",
                    "is the door open",
                    "how warm is it",
                    "play jazz",
                    "add milk to the shopping list",
                    "frobnicate the aquarium");

    private final HomeGateway gateway;
    private final Interpreter interpreter;

    WarmUp(HomeGateway gateway, Interpreter interpreter) {
        this.gateway = gateway;
        this.interpreter = interpreter;
    }

    /** Beside the start, which it does not hold up. */
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        Thread.ofVirtual().name("warm-up").start(this::say);
    }

    private void say() {
        Home home = home();
        Phrases.in(Language.of(null, home).locale());
        Planner planner = new Planner(home.settings());
        for (String language : List.of(Language.of(null, home).code(), "en")) {
            for (String sentence : SENTENCES) {
                for (Reading reading :
                        interpreter.interpret(sentence, home, Situation.in(language, null))) {
                    if (reading instanceof Reading.Understood(var intent)) {
                        planner.plan(intent);
                    }
                }
            }
        }
    }

    /** The home if it is known already, else an empty one: most of the work is the same. */
    private Home home() {
        try {
            return gateway.home();
        } catch (HomeUnavailable notYet) {
            return new Home(
                    Map.of(),
                    List.of(),
                    List.of(),
                    new HomeSettings(ZoneOffset.UTC, "en", "", "°C", false),
                    Long.MIN_VALUE);
        }
    }
}
