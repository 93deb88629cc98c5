package dev.lucia.language.time;

import dev.lucia.language.time.Which.Sort;
import dev.lucia.language.words.TextPattern.Span;
import dev.lucia.language.words.Token;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands in the slots of a pattern. */
final class TimingSlots {

    private static final int LONGEST_NAME = 6;

    private final String sentence;
    private final List<Token> tokens;
    private final TimeWords words;
    private final TimeParser times;
    private final Map<String, Span> slots;

    TimingSlots(String sentence, List<Token> tokens, TimeWords words, TimeParser times) {
        this(sentence, tokens, words, times, Map.of());
    }

    private TimingSlots(
            String sentence,
            List<Token> tokens,
            TimeWords words,
            TimeParser times,
            Map<String, Span> slots) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.words = words;
        this.times = times;
        this.slots = slots;
    }

    TimingSlots with(Map<String, Span> found) {
        return new TimingSlots(sentence, tokens, words, times, found);
    }

    boolean has(String slot) {
        return slots.containsKey(slot);
    }

    @Nullable Duration length() {
        List<Token> said = tokens("length");
        Duration plain = times.length(said);
        return plain == null ? times.length(words.withoutMore(said)) : plain;
    }

    /** The time in the slot, with the day that stands elsewhere. */
    @Nullable When when() {
        List<Token> said = new ArrayList<>(tokens("day"));
        said.addAll(tokens("when"));
        return times.when(said);
    }

    /** The words of a slot as they were said, articles and all. */
    String text(String slot) {
        Span span = slots.get(slot);
        if (span == null) {
            return "";
        }
        int from = span.from() == 0 ? tokens.getFirst().start() : tokens.get(span.from() - 1).end();
        String said = sentence.substring(from, tokens.get(span.to() - 1).end());
        return said.replaceFirst("^[\\s\\p{Punct}]+", "");
    }

    /** A name, or null if the slot holds none; "{@code timer}" and times are none. */
    @Nullable String name() {
        return name(tokens("name"));
    }

    /** A length with a name before or after it: "10 minute pizza". */
    @Nullable Timing lengthAndName() {
        List<Token> said = tokens("both");
        for (int length = said.size(); length > 0; length--) {
            for (int from : new int[] {0, said.size() - length}) {
                Duration found = times.length(said.subList(from, from + length));
                if (found != null) {
                    List<Token> rest = new ArrayList<>(said.subList(0, from));
                    rest.addAll(said.subList(from + length, said.size()));
                    String name = name(rest);
                    return rest.isEmpty() || name != null ? new Timing.Start(name, found) : null;
                }
            }
        }
        return null;
    }

    /** Which timers the slot means, or null if it means something else. */
    @Nullable Which which() {
        List<Token> rest = new ArrayList<>();
        List<Token> said = tokens("which");
        Sort sort = null;
        boolean all = false;
        boolean some = false;
        for (int at = 0; at < said.size(); ) {
            String[] sorted = {""};
            int[] end = {at};
            words.sorts(
                    said,
                    at,
                    (found, to) -> {
                        sorted[0] = found;
                        end[0] = to;
                    });
            if (end[0] == at) {
                rest.add(said.get(at++));
                continue;
            }
            at = end[0];
            some = true;
            switch (sorted[0]) {
                case "all" -> all = true;
                case "any" -> {}
                default -> sort = Sort.valueOf(sorted[0].toUpperCase(Locale.ROOT));
            }
        }
        return some ? described(sort, rest, all) : null;
    }

    private @Nullable Which described(@Nullable Sort sort, List<Token> rest, boolean all) {
        List<Token> telling = words.withoutFiller(rest);
        if (telling.isEmpty()) {
            return sort == null && !all ? null : new Which(sort, null, null, null, all);
        }
        Duration length = times.length(telling);
        When at = length == null ? times.when(rest) : null;
        if (length != null || at != null) {
            return new Which(sort, null, length, at, all);
        }
        String name = name(telling);
        return name == null || sort == null ? null : new Which(sort, name, null, null, all);
    }

    private @Nullable String name(List<Token> said) {
        List<Token> telling = words.withoutFiller(said);
        boolean fits =
                !telling.isEmpty()
                        && telling.size() <= LONGEST_NAME
                        && telling.stream().noneMatch(words::isUnfit)
                        && !words.mentionSorts(telling)
                        && times.length(telling) == null
                        && times.when(telling) == null;
        return fits ? text(telling) : null;
    }

    private String text(List<Token> said) {
        return said.isEmpty()
                ? ""
                : sentence.substring(said.getFirst().start(), said.getLast().end());
    }

    private List<Token> tokens(String slot) {
        Span span = slots.get(slot);
        return span == null ? List.of() : tokens.subList(span.from(), span.to());
    }
}
