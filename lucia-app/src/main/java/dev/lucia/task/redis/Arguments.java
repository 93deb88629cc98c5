package dev.lucia.task.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Arguments of a script as Redis takes them: texts, with all times in milliseconds. */
final class Arguments {

    private final List<String> texts = new ArrayList<>();

    void add(Object value) {
        texts.add(
                switch (value) {
                    case Duration time -> Long.toString(time.toMillis());
                    case Instant at -> Long.toString(at.toEpochMilli());
                    default -> value.toString();
                });
    }

    String[] toArray() {
        return texts.toArray(String[]::new);
    }
}
