package dev.lucia.agent;

import dev.lucia.home.EntityId;
import dev.lucia.language.Situation;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Message;
import dev.lucia.task.Speaker;
import dev.lucia.task.Task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a task asks for: everything that was said in it, and who speaks.
 *
 * @param said the user's messages and Lucia's, in their order
 * @param speaker as the user's latest message tells it, else the task
 */
record Request(Task task, List<Message> said, Speaker speaker) {

    static Request of(Task task) {
        Map<String, Object> facts = new HashMap<>(task.metadata());
        task.history().stream()
                .filter(Request::isUsers)
                .forEach(message -> facts.putAll(message.metadata()));
        return new Request(task, task.history(), Speaker.of(facts));
    }

    Situation situation() {
        return Situation.in(speaker.language(), speaker.deviceArea());
    }

    /** The situation of a sentence that meant {@code targets} when it was said. */
    Situation situation(List<String> targets) {
        Set<EntityId> meant = targets.stream().map(EntityId::of).collect(Collectors.toSet());
        return new Situation(speaker.language(), speaker.deviceArea(), meant, meant);
    }

    /** Which of the user's messages this is about: the same on every run, another for each. */
    int turn() {
        return (int) said.stream().filter(Request::isUsers).count();
    }

    /** What the user said last. */
    Message latest() {
        return said.reversed().stream().filter(Request::isUsers).findFirst().orElseThrow();
    }

    /** Whether whoever said the latest message may confirm what is risky. */
    boolean mayConfirm() {
        return MayConfirm.isOn(latest());
    }

    private static boolean isUsers(Message message) {
        return message.role() == Message.Role.USER;
    }
}
