package dev.lucia.model.simulator;

import java.util.List;

/**
 * What a model was asked, whatever the dialect.
 *
 * @param tools names of the tools that it may call
 */
public record Asked(String model, List<Said> messages, List<String> tools) {

    /** Who says something to a model. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT,
        TOOL
    }

    /** One message. */
    public record Said(Role role, String text) {}

    public Asked {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** The message that is to be answered. */
    public Said last() {
        return messages.getLast();
    }

    /** What the user said last. */
    public String sentence() {
        return messages.reversed().stream()
                .filter(said -> said.role() == Role.USER)
                .map(Said::text)
                .findFirst()
                .orElse("");
    }

    /** How often the model answered since the user spoke. */
    public int round() {
        int answers = 0;
        for (Said said : messages) {
            answers =
                    switch (said.role()) {
                        case USER -> 0;
                        case ASSISTANT -> answers + 1;
                        case SYSTEM, TOOL -> answers;
                    };
        }
        return answers;
    }

    /** The results of tools since the user spoke, oldest first. */
    public List<String> results() {
        int from = 0;
        for (int i = 0; i < messages.size(); i++) {
            from = messages.get(i).role() == Role.USER ? i : from;
        }
        return messages.subList(from, messages.size()).stream()
                .filter(said -> said.role() == Role.TOOL)
                .map(Said::text)
                .toList();
    }
}
