package dev.lucia.language;

import dev.lucia.language.Intent.ChangeList.Edit;
import dev.lucia.language.names.Kind;
import dev.lucia.language.names.Reference;
import dev.lucia.language.names.Wanted;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.TextPattern;
import dev.lucia.language.words.TextPattern.Span;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds commands with free text in them: "add oat milk to the list", "play Hotel California". */
final class FreeTexts {

    /**
     * A command with free text.
     *
     * @param from index of the first segment it takes up
     * @param to index after the last
     */
    record Found(int from, int to, List<Reading> readings) {}

    private static final Map<String, Edit> EDITS =
            Map.of("add", Edit.ADD, "buy", Edit.ADD, "remove", Edit.REMOVE, "done", Edit.COMPLETE);

    private static final String ITEMS = "items";
    private static final List<String> LIST_KINDS =
            Stream.concat(EDITS.keySet().stream(), Stream.of(ITEMS)).toList();

    private final Lexicon lexicon;
    private final Segmenter segmenter;
    private final Things things;
    private final String sentence;
    private final List<Token> tokens;
    private final List<Segment> segments;

    FreeTexts(
            Lexicon lexicon,
            Segmenter segmenter,
            Things things,
            String sentence,
            List<Token> tokens,
            List<Segment> segments) {
        this.lexicon = lexicon;
        this.segmenter = segmenter;
        this.things = things;
        this.sentence = sentence;
        this.tokens = tokens;
        this.segments = segments;
    }

    /** A change of a list, or a question about it, wherever it stands in the sentence. */
    @Nullable Found listChange() {
        return find(LIST_KINDS);
    }

    /** Something to play. */
    @Nullable Found play() {
        return find(List.of("play"));
    }

    private @Nullable Found find(List<String> kinds) {
        for (int start = 0; start < segments.size(); start++) {
            boolean begins =
                    start == 0
                            || before(start).isJoint()
                            || before(start).plays(Concept.Role.NOISE);
            if (!begins) {
                continue;
            }
            int from = segments.get(start).from();
            for (TextPattern pattern : lexicon.patternsFrom(tokens.get(from).text())) {
                Found found = kinds.contains(pattern.kind()) ? at(pattern, start) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Segment before(int index) {
        return segments.get(index - 1);
    }

    private @Nullable Found at(TextPattern pattern, int start) {
        Found clear = at(pattern, start, true);
        return clear == null ? at(pattern, start, false) : clear;
    }

    /** Looks for the longest match; of several, one that leaves no question is better. */
    private @Nullable Found at(TextPattern pattern, int start, boolean clearOnly) {
        for (int end = segments.size(); end > start; end--) {
            if (end < segments.size() && !segments.get(end).isJoint()) {
                continue;
            }
            List<Reading> readings = new ArrayList<>();
            boolean matches =
                    pattern.matches(
                            tokens,
                            segments.get(start).from(),
                            segments.get(end - 1).to(),
                            slots -> {
                                List<Reading> found = readings(pattern.kind(), slots);
                                boolean clear =
                                        found.stream()
                                                .allMatch(Reading.Understood.class::isInstance);
                                return (clear || !clearOnly) && readings.addAll(found);
                            });
            if (matches) {
                return new Found(start, end, readings);
            }
        }
        return null;
    }

    private List<Reading> readings(String kind, Map<String, Span> slots) {
        Edit edit = EDITS.get(kind);
        if (edit != null) {
            return edited(kind, edit, slots);
        }
        return kind.equals(ITEMS) ? groceries() : played(slots);
    }

    private List<Reading> edited(String kind, Edit edit, Map<String, Span> slots) {
        List<String> items = items(slots.get("item"));
        Span list = slots.get("list");
        Clause clause =
                list != null
                        ? clause(list)
                        : clause(kind.equals("buy") ? lexicon.setting("groceries") : "");
        boolean unnamed = list != null && clause != null && clause.references().isEmpty();
        if (items.isEmpty() || clause == null || unnamed) {
            return List.of();
        }
        return clear(
                things.namedOrObvious(
                        clause,
                        Wanted.only(Kind.of("list")),
                        all -> List.of(new Intent.ChangeList(all, edit, items))));
    }

    /** What is still to be bought. */
    private List<Reading> groceries() {
        Clause clause = clause(lexicon.setting("groceries"));
        return clause == null
                ? List.of()
                : clear(
                        things.namedOrObvious(
                                clause,
                                Wanted.only(Kind.of("list")),
                                all -> List.of(new Intent.Ask(all, new Question.Items()))));
    }

    private List<Reading> played(Map<String, Span> slots) {
        Span query = slots.get("query");
        Span player = slots.get("player");
        Clause clause = player == null ? clause("") : clause(player);
        if (query == null || clause == null) {
            return List.of();
        }
        String title = text(query);
        return title.isEmpty()
                ? List.of()
                : clear(
                        things.namedOrObvious(
                                clause,
                                Wanted.only(Kind.of("player")),
                                all -> List.of(new Intent.Play(all, title))));
    }

    /** What can be asked back about, or nothing: then the pattern was not meant. */
    private static List<Reading> clear(List<Reading> readings) {
        return readings.stream()
                        .allMatch(
                                r ->
                                        r instanceof Reading.Understood
                                                || r instanceof Reading.WhichOne)
                ? readings
                : List.of();
    }

    /** What a slot says about things, if it says nothing else. */
    private @Nullable Clause clause(Span span) {
        return clause(segmenter.cut(tokens.subList(span.from(), span.to())));
    }

    private @Nullable Clause clause(String words) {
        return clause(segmenter.cut(Tokenizer.tokens(words)));
    }

    private static @Nullable Clause clause(List<Segment> said) {
        Part part = Part.of(said, false);
        boolean joined = said.stream().anyMatch(Segment::isJoint);
        if (joined || !part.content().isEmpty()) {
            return null;
        }
        List<Reference> references =
                part.reference().isEmpty() ? List.of() : List.of(part.reference());
        return new Clause(Content.NONE, references, List.of(), part.text());
    }

    private List<String> items(@Nullable Span span) {
        List<String> items = new ArrayList<>();
        if (span == null) {
            return items;
        }
        int from = span.from();
        for (Segment segment : segmenter.cut(tokens.subList(span.from(), span.to()))) {
            if (segment.isBreak() || segment.means(Concept.AND)) {
                addText(items, new Span(from, span.from() + segment.from()));
                from = span.from() + segment.to();
            }
        }
        addText(items, new Span(from, span.to()));
        return items;
    }

    private void addText(List<String> items, Span span) {
        String text = span.to() > span.from() ? text(span) : "";
        if (!text.isEmpty()) {
            items.add(text);
        }
    }

    /** The words of {@code span} as they were said, without politeness around them. */
    private String text(Span span) {
        List<Segment> said = segmenter.cut(tokens.subList(span.from(), span.to()));
        int from = 0;
        int to = said.size();
        while (from < to && isNoise(said.get(from))) {
            from++;
        }
        while (to > from && isNoise(said.get(to - 1))) {
            to--;
        }
        return from == to
                ? ""
                : sentence.substring(
                        tokens.get(span.from() + said.get(from).from()).start(),
                        tokens.get(span.from() + said.get(to - 1).to() - 1).end());
    }

    private static boolean isNoise(Segment segment) {
        return segment.isBreak() || segment.means(Concept.POLITE) || segment.means(Concept.THANKS);
    }
}
