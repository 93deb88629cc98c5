package dev.lucia.docs;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command prints, without what is another each time: identifiers, times, keys. JSON is
 * compared as JSON, whatever its layout. In a text, a line {@code ...} stands for any lines.
 */
record Answer(String normal) {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern KEY = Pattern.compile("lk_[A-Za-z0-9_-]{43}");
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern DURATION = Pattern.compile("(\"executionMs\"\\s*:\\s*)\\d+");

    static Answer of(String printed) {
        String text = IDENTIFIER.matcher(printed).replaceAll("<id>");
        text = TIME.matcher(text).replaceAll("<time>");
        text = KEY.matcher(text).replaceAll("<key>");
        text = HASH.matcher(text).replaceAll("<hash>");
        text = DURATION.matcher(text).replaceAll("$10");
        return new Answer(layout(text.strip()));
    }

    /** This documented answer with its gaps filled from {@code printed}, if that fits. */
    Answer in(String printed) {
        Answer real = of(printed);
        String pattern =
                normal.lines()
                        .map(line -> line.equals("...") ? "(?s:.*?)" : Pattern.quote(line))
                        .collect(Collectors.joining("\\n?"));
        return normal.lines().anyMatch("..."::equals) && real.normal().matches(pattern)
                ? real
                : this;
    }

    private static String layout(String text) {
        try {
            return sorted(JsonMapper.shared().readTree(text)).toPrettyString();
        } catch (JacksonException notJson) {
            return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        }
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonMapper.shared().createObjectNode();
                object.propertyNames().stream()
                        .sorted()
                        .forEach(name -> copy.set(name, sorted(object.get(name))));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonMapper.shared().createArrayNode();
                array.forEach(element -> copy.add(sorted(element)));
                yield copy;
            }
            default -> node;
        };
    }
}
