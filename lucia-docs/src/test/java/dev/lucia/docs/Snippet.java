package dev.lucia.docs;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a text.
 *
 * @param role what happens to it: {@code run-…} names where a test runs it, {@code shown} says that
 *     none can, {@code answer} is what the block before it prints
 * @param answer the block that follows, if it is one
 */
record Snippet(
        Path text, int line, String language, String role, String code, @Nullable Snippet answer) {

    private static final Pattern BLOCK =
            Pattern.compile(
                    """
                    ^\\[source,(?<language>[a-z]+)(?:,role=(?<role>[a-z-]+))?.*]\\n----\\n(?<code>(?s:.*?))\\n----$\
                    |(?:^<!-- (?<markdownRole>[a-z-]+) -->\\n)?^```(?<markdownLanguage>[a-z]+)\\n(?<markdownCode>(?s:.*?))\\n```$\
                    """,
                    Pattern.MULTILINE);

    /** All blocks of a text, with each answer also at the block it belongs to. */
    static List<Snippet> of(Path text) {
        String content = Repository.read(text);
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = BLOCK.matcher(content);
        while (block.find()) {
            String format = block.group("code") == null ? "markdown" : "";
            Snippet snippet =
                    new Snippet(
                            text,
                            (int) content.substring(0, block.start()).lines().count() + 1,
                            group(block, format, "language"),
                            group(block, format, "role"),
                            group(block, format, "code"),
                            null);
            if (snippet.role().equals("answer")) {
                snippets.set(snippets.size() - 1, snippets.getLast().answeredBy(snippet));
            } else {
                snippets.add(snippet);
            }
        }
        return snippets;
    }

    private static String group(Matcher block, String format, String name) {
        String group =
                format.isEmpty()
                        ? name
                        : format + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String found = block.group(group);
        return found == null ? "" : found;
    }

    private Snippet answeredBy(Snippet answer) {
        return new Snippet(text, line, language, role, code, answer);
    }

    boolean isShell() {
        return language.equals("shell") || language.equals("sh") || language.equals("bash");
    }

    String where() {
        return Repository.ROOT.relativize(text) + ":" + line;
    }
}
