package dev.lucia.agent;

import dev.lucia.language.Situation;
import dev.lucia.task.Message;
import dev.lucia.task.Speaker;
import dev.lucia.task.Task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a task asks for: everything its user said, and who says it.
 *
 * @param said in order; the first made the task, the others answer questions
 * @param speaker as the latest message tells it, else the task
 */
record Request(List<String> said, Speaker speaker) {

    static Request of(Task task) {
        List<Message> messages =
                task.history().stream().filter(m -> m.role() == Message.Role.USER).toList();
        Map<String, Object> facts = new HashMap<>(task.metadata());
        if (!messages.isEmpty()) {
            facts.putAll(messages.getLast().metadata());
        }
        return new Request(messages.stream().map(Message::text).toList(), Speaker.of(facts));
    }

    Situation situation() {
        return Situation.in(speaker.language(), speaker.deviceArea());
    }
}
