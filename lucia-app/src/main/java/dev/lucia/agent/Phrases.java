package dev.lucia.agent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences Lucia can say in one language. */
final class Phrases {

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Phrases in(Locale language) {
        return new Phrases(
                ResourceBundle.getBundle(
                        "dev.lucia.agent.answers",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key) {
        return bundle.getString(key);
    }

    /** The sentence {@code key} with each {@code {name}} replaced by its value. */
    String say(String key, Map<String, String> values) {
        StringBuilder said = new StringBuilder();
        String template = bundle.getString(key);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            said.append(template, at, open)
                    .append(values.getOrDefault(template.substring(open + 1, close), ""));
            at = close + 1;
        }
        return said.append(template.substring(at)).toString();
    }

    /** "A, B and C". */
    String all(List<String> names) {
        return joined(names, say("and"));
    }

    /** "A, B or C". */
    String any(List<String> names) {
        return joined(names, say("or"));
    }

    private static String joined(List<String> names, String last) {
        int size = names.size();
        return size < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, size - 1))
                        + " "
                        + last
                        + " "
                        + names.getLast();
    }
}
