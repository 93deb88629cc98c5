package dev.lucia.agent;

import java.util.List;

/**
 * What is remembered of a conversation.
 *
 * @param exchanges the latest ones, oldest first
 */
public record Recollection(List<Exchange> exchanges) {

    /** Nothing was said yet. */
    public static final Recollection NONE = new Recollection(List.of());

    public Recollection {
        exchanges = List.copyOf(exchanges);
    }

    /** What was talked about last. */
    public Focus focus() {
        return exchanges.reversed().stream()
                .map(Exchange::focus)
                .filter(focus -> !focus.isNone())
                .findFirst()
                .orElse(Focus.NONE);
    }
}
