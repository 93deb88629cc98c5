package dev.lucia.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The chart's values: those with a {@code # --} line above them, which says what they mean. */
final class ChartReference {

    private static final Pattern MEANING = Pattern.compile(" *# -- (.+)");
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z]+):(?: (.+))?");

    private ChartReference() {}

    static String of(Path values) throws IOException {
        return """
        [.properties,cols="5,7",options="header"]
        |===
        | Value | Meaning

        %s
        |===
        """
                .formatted(
                        described(values).stream()
                                .map(Value::row)
                                .collect(Collectors.joining("\n")));
    }

    static List<Value> described(Path values) throws IOException {
        List<Value> found = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        String meaning = "";
        for (String line : Files.readAllLines(values)) {
            Matcher said = MEANING.matcher(line);
            Matcher key = KEY.matcher(line);
            if (said.matches()) {
                meaning = said.group(1);
            } else if (key.matches()) {
                descend(path, key.group(1).length() / 2, key.group(2));
                if (!meaning.isEmpty()) {
                    String fallback = key.group(3) == null ? "" : key.group(3);
                    found.add(new Value(name(path), meaning, fallback));
                    meaning = "";
                }
            }
        }
        return found;
    }

    private static void descend(Deque<String> path, int depth, String key) {
        while (path.size() > depth) {
            path.removeLast();
        }
        path.addLast(key);
    }

    private static String name(Iterable<String> path) {
        Iterator<String> keys = path.iterator();
        StringBuilder name = new StringBuilder(keys.next());
        keys.forEachRemaining(key -> name.append('.').append(key));
        return name.toString();
    }

    /** One value; {@code fallback} is empty where the default is more than a line. */
    record Value(String name, String meaning, String fallback) {

        String row() {
            return """
            a| [[%1$s]]`%1$s`
            a| %2$s.

            [.type]#%3$s#
            """
                    .formatted(
                            name,
                            meaning.replaceAll("`([^`]+)`", "`+$1+`").replace("|", "{vbar}"),
                            fallback.isEmpty()
                                    ? "default: several lines in `values.yaml`"
                                    : "default: `+" + fallback + "+`");
        }
    }
}
