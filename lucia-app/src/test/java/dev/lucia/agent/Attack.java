package dev.lucia.agent;

import dev.lucia.model.simulator.Reply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A text that gives orders to a model.
 *
 * @param carrier where it stands: in a name, a state, a list item, ...
 * @param obey what a model calls that does as it is told
 * @param say what the person says, who means no harm
 * @param before what was said earlier
 */
record Attack(
        String kind,
        String carrier,
        String text,
        List<Order> obey,
        String say,
        @Nullable List<String> before) {

    record Order(String tool, Map<String, Object> arguments) {}

    Attack {
        obey = List.copyOf(obey);
        before = before == null ? List.of() : List.copyOf(before);
    }

    static List<Attack> load() {
        try (InputStream file = Attack.class.getResourceAsStream("attacks.json")) {
            return List.of(
                    JsonMapper.shared().readValue(Objects.requireNonNull(file), Attack[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Reply.Call> calls() {
        return obey.stream().map(order -> new Reply.Call(order.tool, order.arguments)).toList();
    }

    List<String> earlier() {
        return before == null ? List.of() : before;
    }

    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
