package dev.lucia.home.assistant;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Homes of any size, whose names need more than one byte a letter. */
final class HugeHome {

    private HugeHome() {}

    static String states(int size) {
        return IntStream.range(0, size)
                .mapToObj(
                        i ->
                                "\"light.e%d\":{\"s\":\"off\",\"a\":{\"friendly_name\":\"Größe 💡 %d\"}}"
                                        .formatted(i, i))
                .collect(Collectors.joining(",", "{\"a\":{", "}}"));
    }

    static String exposed(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "\"light.e" + i + "\":{\"conversation\":true}")
                .collect(Collectors.joining(",", "{\"exposed_entities\":{", "}}"));
    }
}
