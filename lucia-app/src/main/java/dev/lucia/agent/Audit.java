package dev.lucia.agent;

import dev.lucia.home.Observation;
import dev.lucia.task.Task;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;

/** A line for every action: on whose behalf what was done to what. No sentence, no value. */
final class Audit {

    private static final Logger log = LoggerFactory.getLogger("dev.lucia.audit");

    private Audit() {}

    /** {@code action} was called for {@code task}. */
    static void acted(Task task, Action action, Observation seen) {
        log.atInfo()
                .addKeyValue("task", task.id())
                .addKeyValue("caller", task.caller().name())
                .addKeyValue("action", action.call().domain() + "." + action.call().service())
                .addKeyValue("entity", action.call().target())
                .addKeyValue("risk", action.risk().name().toLowerCase(Locale.ROOT))
                .addKeyValue("seen", name(seen))
                .log("Acted");
    }

    /** The home's own agent was asked for {@code task} and answered with {@code outcome}. */
    static void asked(Task task, String outcome, @Nullable String entities) {
        log.atInfo()
                .addKeyValue("task", task.id())
                .addKeyValue("caller", task.caller().name())
                .addKeyValue("action", "conversation.process")
                .addKeyValue("entities", entities)
                .addKeyValue("seen", outcome)
                .log("Asked the home's agent");
    }

    private static String name(Observation seen) {
        return switch (seen) {
            case Observation.Reached _ -> "reached";
            case Observation.NotReached _ -> "not-reached";
            case Observation.Refused _ -> "refused";
            case Observation.Unreachable _ -> "unreachable";
        };
    }
}
