package dev.lucia.language;

import dev.lucia.language.names.Name;
import dev.lucia.language.names.Reference;
import dev.lucia.language.names.Resolver;
import dev.lucia.language.words.Quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes down how a sentence is taken. */
final class Tracer {

    private final Frames frames;
    private final ClauseInterpreter clauses;
    private final Resolver resolver;

    Tracer(Frames frames, ClauseInterpreter clauses, Resolver resolver) {
        this.frames = frames;
        this.clauses = clauses;
        this.resolver = resolver;
    }

    static List<Trace.Word> words(List<Segment> segments) {
        return segments.stream()
                .map(segment -> new Trace.Word(segment.text(), meanings(segment)))
                .toList();
    }

    Trace.Command command(Clause clause) {
        Frame frame = frames.of(clause.content().asking());
        return new Trace.Command(
                clause.text(),
                frame == null ? "" : plain(frame.name()),
                candidates(clause),
                clauses.interpret(clause));
    }

    private List<Trace.Candidate> candidates(Clause clause) {
        List<Trace.Candidate> candidates = new ArrayList<>();
        for (Reference reference : clause.references()) {
            resolver.scores(reference)
                    .forEach((entity, score) -> candidates.add(new Trace.Candidate(entity, score)));
        }
        candidates.sort(Comparator.comparingInt(Trace.Candidate::score).reversed());
        return candidates;
    }

    private static List<String> meanings(Segment segment) {
        List<String> meanings = new ArrayList<>();
        Quantity quantity = segment.quantity();
        if (quantity != null) {
            meanings.add("number " + quantity.value() + " " + plain(quantity.unit().name()));
        }
        segment.senses()
                .forEach(s -> meanings.add((plain(s.concept().name()) + " " + s.value()).strip()));
        segment.names().forEach(name -> meanings.add(called(name)));
        return meanings;
    }

    private static String called(Name name) {
        String how = name.exact() ? "name of " : "like the name of ";
        return switch (name) {
            case Name.OfEntity(var id, var _) -> how + id;
            case Name.OfArea(var id, var _) -> how + "area " + id;
            case Name.OfFloor(var id, var _) -> how + "floor " + id;
        };
    }

    private static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
