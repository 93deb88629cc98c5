package dev.lucia.conversation;

import dev.lucia.task.Artifact;
import dev.lucia.task.Part;
import dev.lucia.task.TaskChange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of an answer that was passed on so far. What was passed on can't be taken back: where a
 * text turns out not to go on like that, the rest of it is left to the end of the stream.
 */
final class Spoken {

    private final StringBuilder text = new StringBuilder();
    private String passed = "";

    /** The words to pass on that were said before somebody listened. */
    String begin(List<Artifact> artifacts) {
        artifacts.stream().limit(1).map(Spoken::words).forEach(text::append);
        return next();
    }

    /** The words to pass on because of {@code change}; none if it says nothing new. */
    String hear(TaskChange change) {
        if (change instanceof TaskChange.ArtifactPublished(var piece, var append, var _)) {
            if (!append) {
                text.setLength(0);
            }
            text.append(words(piece));
        }
        return next();
    }

    /** What is missing of {@code answer}; all of it if something else was passed on. */
    String rest(String answer) {
        if (answer.startsWith(passed.strip())) {
            return answer.substring(passed.strip().length());
        }
        return passed.isEmpty() ? answer : " " + answer;
    }

    private String next() {
        if (text.length() <= passed.length() || text.indexOf(passed) != 0) {
            return "";
        }
        String words = text.substring(passed.length());
        passed = text.toString();
        return words;
    }

    private static String words(Artifact artifact) {
        return artifact.parts().stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining());
    }
}
