package dev.lucia.a2a;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.ApiClient;
import dev.lucia.testing.ApiClient.Answer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays one {@link Scenario}. */
final class ScenarioRun {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern EXPECTATION =
            Pattern.compile("(header \\S+|/\\S*) (=|~|exists|absent|as) ?(.*)");

    private final ApiClient api;
    private final Map<String, String> remembered = new HashMap<>();

    ScenarioRun(ApiClient api) {
        this.api = api;
    }

    void play(Scenario scenario) {
        scenario.steps().forEach(this::play);
    }

    private void play(Scenario.Step step) {
        ApiClient client = api;
        for (String header : step.headers()) {
            String[] named = filled(header).split(":", 2);
            client = client.with(named[0], named[1].strip());
        }
        if (!step.body().isEmpty()
                && step.headers().stream().noneMatch(h -> h.startsWith("Content-Type:"))) {
            client = client.with("Content-Type", "application/json");
        }
        String body = step.body().isEmpty() ? null : filled(step.body());
        Answer answer = client.send(step.method(), filled(step.path()), body);
        String what = step.method() + " " + step.path() + " gave " + answer.body();
        assertThat(answer.status()).as(what).isEqualTo(step.status());
        step.expected().forEach(expected -> check(filled(expected), answer, what));
    }

    private void check(String expected, Answer answer, String what) {
        Matcher parts = EXPECTATION.matcher(expected);
        assertThat(parts.matches()).as("an expectation: " + expected).isTrue();
        String actual =
                parts.group(1).startsWith("/")
                        ? text(json(answer).at(parts.group(1)))
                        : answer.header(parts.group(1).substring("header ".length()));
        String wanted = parts.group(3).strip();
        switch (parts.group(2)) {
            case "=" -> assertThat(actual).as(expected + " in " + what).isEqualTo(wanted);
            case "~" -> assertThat(actual).as(expected + " in " + what).containsPattern(wanted);
            case "exists" -> assertThat(actual).as(expected + " in " + what).isNotEqualTo(ABSENT);
            case "absent" -> assertThat(actual).as(expected + " in " + what).isEqualTo(ABSENT);
            default -> remembered.put(wanted, actual);
        }
    }

    private static final String ABSENT = "(absent)";

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return ABSENT;
        }
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static JsonNode json(Answer answer) {
        return answer.header("Content-Type").startsWith("text/event-stream")
                ? events(answer.body())
                : answer.json();
    }

    private static JsonNode events(String body) {
        ObjectNode all = JSON.createObjectNode();
        var events = all.putArray("events");
        for (String block : body.split("\n\n", -1)) {
            ObjectNode event = JSON.createObjectNode();
            for (String line : block.split("\n", -1)) {
                if (line.startsWith("id: ")) {
                    event.put("id", line.substring(4));
                } else if (line.startsWith("data: ")) {
                    event.set("data", JSON.readTree(line.substring(6)));
                }
            }
            if (event.has("data")) {
                events.add(event);
            }
        }
        return all;
    }

    private String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        variable ->
                                Matcher.quoteReplacement(
                                        remembered.computeIfAbsent(
                                                variable.group(1),
                                                _ -> UUID.randomUUID().toString())));
    }
}
