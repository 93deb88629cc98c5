package dev.lucia.command;

import dev.lucia.agent.Explanation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation for people: words, commands, candidates, calls, and what to do about it. */
final class ExplanationPage {

    private final PrintWriter out;

    ExplanationPage(PrintWriter out) {
        this.out = out;
    }

    void print(Explanation explanation) {
        out.println(
                "Language "
                        + explanation.language()
                        + ", "
                        + (explanation.room() == null
                                ? "room unknown"
                                : "room " + explanation.room()));
        heading("Words");
        explanation.words().forEach(this::word);
        explanation.commands().forEach(this::command);
        if (explanation.answer() != null) {
            heading("She would say");
            out.println("  " + explanation.answer());
        }
        if (explanation.hint() != null) {
            heading("What helps");
            out.println("  " + explanation.hint());
        }
    }

    private void word(Explanation.Word word) {
        String meanings =
                word.meanings().isEmpty() ? "unknown" : String.join(", ", word.meanings());
        out.println("  %-22s %s".formatted(word.text(), meanings).stripTrailing());
    }

    private void command(Explanation.Command command) {
        heading("\"" + command.text() + "\"");
        out.println(
                "  taken for              "
                        + (command.shape() == null ? "nothing she knows" : command.shape()));
        List<Explanation.Candidate> candidates = command.candidates();
        if (!candidates.isEmpty()) {
            out.println("  could mean             (* is meant)");
            candidates.forEach(this::candidate);
        }
        if (!command.calls().isEmpty()) {
            out.println("  would do");
            command.calls().forEach(this::call);
        }
    }

    private void candidate(Explanation.Candidate candidate) {
        out.println(
                "    %s %-30s score %d   %s"
                        .formatted(
                                candidate.chosen() ? "*" : " ",
                                candidate.entity(),
                                candidate.score(),
                                candidate.name()));
    }

    private void call(Explanation.Call call) {
        out.println(
                "    %s %s%s   (%s)"
                        .formatted(
                                call.action(),
                                call.entity(),
                                data(call.data()),
                                call.risk().equals("risky")
                                        ? "risky: she asks first"
                                        : call.risk()));
    }

    private static String data(Map<String, Object> data) {
        return data.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }
}
