package dev.lucia.agent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences Lucia can say in one language. */
final class Phrases {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Phrases(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    static Phrases in(Locale language) {
        return in(language, "answers");
    }

    /** What is said about timers. */
    static Phrases aboutTimers(Locale language) {
        return in(language, "timers");
    }

    private static Phrases in(Locale language, String bundle) {
        return new Phrases(
                ResourceBundle.getBundle(
                        "dev.lucia.agent." + bundle,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)),
                language);
    }

    Locale locale() {
        return locale;
    }

    String say(String key) {
        return bundle.getString(key);
    }

    /** The word for {@code value}, which is said as it is where there is none. */
    String word(String group, String value) {
        String key = group + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
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

    /** The sentence {@code key} as it is said of so many things. */
    String say(String key, int count, Map<String, String> values) {
        String many = key + ".many";
        return say(count != 1 && bundle.containsKey(many) ? many : key + ".one", values);
    }

    /** "A, B and C". */
    String all(List<String> names) {
        return joined(names, say("and"));
    }

    /** "A, B or C". */
    String any(List<String> names) {
        return joined(names, say("or"));
    }

    /** A number as the language writes it. */
    String number(double value) {
        return Numbers.plain(value).replace(".", say("decimal"));
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
