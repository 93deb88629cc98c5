package dev.lucia.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of the README, which are meant to work as they stand there. */
final class Readme {

    private static final Pattern FENCE =
            Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Readme() {}

    /** All examples of one language, in their order. */
    static List<String> examples(String language) throws IOException {
        return FENCE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map(fence -> fence.group(2))
                .toList();
    }

    /** The one example of {@code language} that contains {@code text}. */
    static String example(String language, String text) throws IOException {
        var found = examples(language).stream().filter(example -> example.contains(text)).toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "expected one " + language + " example with " + text + ": " + found);
        }
        return found.getFirst();
    }
}
