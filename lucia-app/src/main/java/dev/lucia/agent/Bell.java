package dev.lucia.agent;

import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.HomeVoice;
import dev.lucia.task.Step;
import dev.lucia.task.TaskExecution;
import dev.lucia.timer.TimerProperties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * Makes people hear what a timer has to say: on the device where it was set, else by the configured
 * notification; whoever follows the task reads it in any case.
 */
final class Bell {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);

    /** An announcement is answered when it was spoken. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HomeVoice voice;
    private final TimerProperties properties;

    Bell(HomeVoice voice, TimerProperties properties) {
        this.voice = voice;
        this.properties = properties;
    }

    /** Rings once per task; a ring that a replica's death cut off is rung again. */
    void ring(TaskExecution execution, Request request, String title, String text)
            throws Exception {
        String how = execution.step(new Step("ring", true), () -> ring(request, title, text));
        log.atInfo().addKeyValue("task", execution.task().id()).addKeyValue("by", how).log("Rang");
    }

    private String ring(Request request, String title, String text) throws InterruptedException {
        try {
            String device = request.speaker().deviceId();
            if (device != null && voice.announce(device, text, PATIENCE)) {
                return "announcement";
            }
            String service = properties.notifyService();
            boolean told = service != null && voice.notify(service, title, text, PATIENCE);
            return told ? "notification" : "event";
        } catch (HomeUnavailable away) {
            return "event";
        }
    }
}
