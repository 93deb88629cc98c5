package dev.lucia.a2a;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client sends, and what has to come back, as files of {@code scenarios/} tell it: the name
 * behind {@code ==}, then steps. A step is a request line, headers, the body, and behind {@code ->}
 * the status with what is expected, one per line:
 *
 * <pre>
 * /pointer = text    /pointer ~ regex    /pointer exists    /pointer absent    /pointer as name
 * header Name ~ regex
 * </pre>
 *
 * The body of a stream is seen as {@code {"events":[{"id":...,"data":{...}}]}}. {@code {{name}}} is
 * what was remembered by that name, else a new id.
 */
record Scenario(String name, List<Step> steps) {

    record Step(
            String method,
            String path,
            List<String> headers,
            String body,
            int status,
            List<String> expected) {}

    /** All scenarios of all files, in their order. */
    static List<Scenario> all() throws IOException {
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(Path.of("src/test/resources/dev/lucia/a2a/scenarios"))) {
            for (Path file : files.sorted().toList()) {
                all.addAll(parse(Files.readAllLines(file)));
            }
        }
        return all;
    }

    private static List<Scenario> parse(List<String> lines) {
        List<Scenario> scenarios = new ArrayList<>();
        List<String> step = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ") || isRequest(line)) {
                finish(step, scenarios);
            }
            if (line.startsWith("== ")) {
                scenarios.add(new Scenario(line.substring(3).strip(), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                step.add(line.strip());
            }
        }
        finish(step, scenarios);
        return scenarios;
    }

    private static boolean isRequest(String line) {
        return line.matches("(GET|POST|DELETE|PUT|HEAD|OPTIONS) /.*");
    }

    private static void finish(List<String> step, List<Scenario> scenarios) {
        if (!step.isEmpty()) {
            scenarios.getLast().steps().add(step(step));
            step.clear();
        }
    }

    private static Step step(List<String> lines) {
        String[] request = lines.getFirst().split(" ", 2);
        int end = 1;
        while (!lines.get(end).startsWith("->")) {
            end++;
        }
        List<String> headers = new ArrayList<>();
        int line = 1;
        while (line < end && lines.get(line).matches("[A-Za-z0-9-]+:.*")) {
            headers.add(lines.get(line++));
        }
        return new Step(
                request[0],
                request[1],
                headers,
                String.join("\n", lines.subList(line, end)),
                Integer.parseInt(lines.get(end).substring(2).strip()),
                List.copyOf(lines.subList(end + 1, lines.size())));
    }
}
