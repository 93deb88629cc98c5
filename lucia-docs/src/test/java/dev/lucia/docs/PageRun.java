package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands of one text, in their order and in one shell, as its reader would. */
final class PageRun {

    private static final String MARK = "\u001e";
    private static final long MINUTES = 5;

    private final List<Snippet> snippets;
    private final Map<String, String> replacements;

    /**
     * @param replacements what the text says, to what it is in this run: {@code localhost:8080},
     *     for one
     */
    PageRun(List<Snippet> snippets, Map<String, String> replacements) {
        this.snippets = snippets;
        this.replacements = replacements;
    }

    /** Fails for the first command that fails, and for each answer that is another one. */
    void check(Path folder) throws IOException, InterruptedException {
        String[] outputs = run(folder).split(MARK, -1);
        for (int i = 0; i < snippets.size(); i++) {
            Snippet answer = snippets.get(i).answer();
            if (answer != null) {
                assertThat(Answer.of(outputs[i + 1]))
                        .as(answer.where())
                        .isEqualTo(Answer.of(answer.code()).in(outputs[i + 1]));
            }
        }
    }

    private String run(Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script())
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
        boolean ended = shell.waitFor(MINUTES, TimeUnit.MINUTES);
        shell.destroy();
        String printed = Files.readString(output);
        int reached = printed.split(MARK, -1).length - 2;
        assertThat(ended ? shell.exitValue() : -1)
                .as(
                        "%s: exit code; it printed:%n%s%n%s",
                        snippets.get(Math.max(0, reached)).where(),
                        printed.substring(printed.lastIndexOf(MARK) + 1),
                        Files.readString(errors))
                .isZero();
        return printed;
    }

    private String script() {
        StringBuilder script = new StringBuilder();
        for (Snippet snippet : snippets) {
            script.append("printf '")
                    .append(MARK)
                    .append("'\n")
                    .append(snippet.code())
                    .append('\n');
        }
        String text = script.toString();
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            text = text.replace(replacement.getKey(), replacement.getValue());
        }
        return text;
    }
}
