package dev.lucia.docs;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query of a dashboard or an alert, of which we want to know what it asks for.
 *
 * @param text the query in PromQL
 */
record PromQuery(String text) {

    /** What is no name of a metric: strings, labels, ranges, groupings, calls. */
    private static final Pattern BESIDES =
            Pattern.compile(
                    "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]"
                            + "|\\b(?:by|on|without|ignoring|group_left|group_right)\\s*\\([^)]*\\)"
                            + "|[a-z_]+(?=\\s*(?:(?:by|without)\\s*)?\\()");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern SELECTOR = Pattern.compile("(\\w+)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    Set<String> metrics() {
        return NAME.matcher(BESIDES.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Labels by which it selects, each as {@code metric label}. */
    Set<String> labels() {
        var labels = new TreeSet<String>();
        SELECTOR.matcher(text)
                .results()
                .forEach(
                        selector ->
                                LABEL.matcher(selector.group(2))
                                        .results()
                                        .forEach(
                                                label ->
                                                        labels.add(
                                                                selector.group(1)
                                                                        + " "
                                                                        + label.group(1))));
        return labels;
    }
}
