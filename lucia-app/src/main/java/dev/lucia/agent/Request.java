package dev.lucia.agent;

import dev.lucia.language.Situation;
import dev.lucia.task.Message;
import dev.lucia.task.Speaker;
import dev.lucia.task.Task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a task asks for: everything that was said in it, and who speaks.
 *
 * @param speaker as the user's latest message tells it, else the task
 */
record Request(List<Message> said, Speaker speaker) {

    static Request of(Task task) {
        Map<String, Object> facts = new HashMap<>(task.metadata());
        task.history().stream()
                .filter(message -> message.role() == Message.Role.USER)
                .forEach(message -> facts.putAll(message.metadata()));
        return new Request(task.history(), Speaker.of(facts));
    }

    Situation situation() {
        return Situation.in(speaker.language(), speaker.deviceArea());
    }
}
