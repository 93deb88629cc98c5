package dev.lucia.language;

import dev.lucia.home.Area;
import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.language.names.Resolver;
import dev.lucia.language.names.Vocabulary;
import dev.lucia.language.words.Concept;
import dev.lucia.language.words.Lexicon;
import dev.lucia.language.words.Spelling;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One language in one home: its words, the home's names, and what can be said with both. */
final class Grammar {

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final Frames frames;
    private final Segmenter segmenter;
    private final Spelling spelling;
    private final @Nullable Compounds compounds;

    Grammar(Lexicon lexicon, Vocabulary vocabulary, Frames frames) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.frames = frames;
        this.segmenter = new Segmenter(lexicon, vocabulary);
        Set<String> words = new HashSet<>(lexicon.words());
        words.addAll(vocabulary.words());
        this.spelling = new Spelling(words);
        this.compounds = lexicon.setting("compounds").isEmpty() ? null : new Compounds(words);
    }

    List<Reading> interpret(String sentence, Home home, Situation situation) {
        List<Token> tokens = Tokenizer.tokens(sentence);
        Things things = new Things(resolver(home, situation));
        List<Segment> segments = segmenter.cut(tokens);
        FreeTexts texts = new FreeTexts(lexicon, segmenter, things, sentence, tokens, segments);
        FreeTexts.Found change = texts.listChange();
        if (change != null) {
            return around(change, segments, things);
        }
        List<Reading> readings = readings(corrected(tokens, segments), things);
        FreeTexts.Found play = isClear(readings) ? null : texts.play();
        return play == null ? readings : around(play, segments, things);
    }

    /** How {@code sentence} is taken. */
    Trace trace(String sentence, Home home, Situation situation) {
        List<Token> tokens = Tokenizer.tokens(sentence);
        List<Segment> segments = corrected(tokens, segmenter.cut(tokens));
        Resolver resolver = resolver(home, situation);
        Area room = resolver.room();
        Tracer tracer =
                new Tracer(frames, new ClauseInterpreter(frames, new Things(resolver)), resolver);
        List<Trace.Command> commands = new ArrayList<>();
        List<Reading> readings = interpret(sentence, home, situation);
        ClauseReader.read(segments).forEach(clause -> commands.add(tracer.command(clause)));
        boolean same =
                commands.stream()
                        .flatMap(command -> command.readings().stream())
                        .distinct()
                        .toList()
                        .equals(readings);
        if (!same) {
            commands.clear();
            commands.add(new Trace.Command(sentence, "free-text", List.of(), readings));
        }
        return new Trace(
                lexicon.language(),
                room == null ? "" : room.name(),
                Tracer.words(segments),
                commands);
    }

    List<Entity> choose(String reply, List<Entity> candidates, Home home, Situation situation) {
        List<Token> tokens = Tokenizer.tokens(reply);
        List<Clause> clauses = ClauseReader.read(corrected(tokens, segmenter.cut(tokens)));
        if (clauses.size() != 1 || !clauses.getFirst().content().isEmpty()) {
            return List.of();
        }
        Resolver resolver = resolver(home, situation);
        return clauses.getFirst().references().stream()
                .flatMap(reference -> resolver.among(candidates, reference).stream())
                .distinct()
                .toList();
    }

    Reply reply(String answer) {
        List<Segment> segments = segmenter.cut(Tokenizer.tokens(answer));
        boolean onlyReply =
                segments.stream()
                        .allMatch(
                                s ->
                                        s.isBreak()
                                                || s.plays(Concept.Role.NOISE)
                                                || s.plays(Concept.Role.COURTESY));
        boolean yes = segments.stream().anyMatch(s -> s.means(Concept.YES));
        boolean no = segments.stream().anyMatch(s -> s.means(Concept.NO));
        if (!onlyReply || yes == no) {
            return Reply.OTHER;
        }
        return yes ? Reply.YES : Reply.NO;
    }

    private List<Reading> around(FreeTexts.Found found, List<Segment> segments, Things things) {
        List<Reading> readings = new ArrayList<>();
        readings.addAll(readingsOfMore(segments.subList(0, found.from()), things));
        readings.addAll(found.readings());
        readings.addAll(readingsOfMore(segments.subList(found.to(), segments.size()), things));
        return readings;
    }

    /** What stands beside another command; politeness there asks for nothing. */
    private List<Reading> readingsOfMore(List<Segment> segments, Things things) {
        return segments.stream().allMatch(s -> s.isJoint() || s.plays(Concept.Role.NOISE))
                ? List.of()
                : readings(segments, things);
    }

    private List<Reading> readings(List<Segment> segments, Things things) {
        ClauseInterpreter clauses = new ClauseInterpreter(frames, things);
        return ClauseReader.read(segments).stream()
                .flatMap(clause -> clauses.interpret(clause).stream())
                .distinct()
                .toList();
    }

    /** The same with words that nobody knows replaced by those they were probably meant to be. */
    private List<Segment> corrected(List<Token> tokens, List<Segment> segments) {
        List<Token> better = new ArrayList<>();
        for (Segment segment : segments) {
            List<Token> own = tokens.subList(segment.from(), segment.to());
            boolean unknown = segment.isUnknown() && !vocabulary.knows(segment.text());
            better.addAll(unknown ? corrected(own.getFirst()) : own);
        }
        return better.equals(tokens) ? segments : segmenter.cut(better);
    }

    private List<Token> corrected(Token token) {
        List<Token> parts = compounds == null ? null : compounds.parts(token);
        if (parts != null) {
            return parts;
        }
        String nearest = spelling.nearest(token.text());
        return List.of(nearest == null ? token : token.spelled(nearest));
    }

    private Resolver resolver(Home home, Situation situation) {
        String room = situation.room();
        Area area = room == null ? null : vocabulary.areaCalled(room);
        return new Resolver(home, vocabulary, area, situation.chosen(), situation.focus());
    }

    private static boolean isClear(List<Reading> readings) {
        return readings.stream()
                .noneMatch(
                        r ->
                                r instanceof Reading.NotUnderstood
                                        || r instanceof Reading.NothingCalled);
    }
}
