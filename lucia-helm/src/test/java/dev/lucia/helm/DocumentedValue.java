package dev.lucia.helm;

import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** A value that users may set: a key of {@code values.yaml} below a {@code # --} comment. */
record DocumentedValue(String path, String fallback, String description) {

    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z0-9]+):.*");
    private static final String COMMENT = "# -- ";

    static List<DocumentedValue> all() {
        try {
            return parse(Files.readString(Chart.BUILT.resolve("values.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DocumentedValue> parse(String yaml) {
        JsonNode values = JsonMapper.shared().valueToTree(new Yaml().load(yaml));
        var documented = new ArrayList<DocumentedValue>();
        Deque<String> path = new ArrayDeque<>();
        String description = "";
        for (String line : yaml.lines().toList()) {
            var key = KEY.matcher(line);
            if (line.strip().startsWith(COMMENT)) {
                description = line.strip().substring(COMMENT.length());
            } else if (key.matches()) {
                while (path.size() > key.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(key.group(2));
                if (!description.isEmpty()) {
                    var fallback = values.at("/" + String.join("/", path));
                    documented.add(
                            new DocumentedValue(
                                    String.join(".", path), fallback.toString(), description));
                    description = "";
                }
            }
        }
        return documented;
    }

    /** Row of the table in the README. */
    String row() {
        return "| `%s` | %s | `%s` |".formatted(path, description, fallback);
    }
}
