package dev.lucia.language.time;

import dev.lucia.language.words.Quantity;
import dev.lucia.language.words.Token;
import dev.lucia.language.words.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads times and lengths of time; every word has to be accounted for. */
final class TimeParser {

    /** Longer phrases are no times. */
    private static final int MOST_TOKENS = 14;

    /** A draft and the index behind what it was made of. */
    private record Step(TimeDraft draft, int to) {}

    private final TimeWords words;

    TimeParser(TimeWords words) {
        this.words = words;
    }

    /** When {@code tokens} say, or null if they say anything else. */
    @Nullable When when(List<Token> tokens) {
        return parse(tokens, draft -> draft.finish(words.twelveHours()));
    }

    /** How long {@code tokens} say, or null if they say anything else. */
    @Nullable Duration length(List<Token> tokens) {
        return parse(tokens, draft -> draft.isLength() ? null : draft.lengthOnly());
    }

    private <T> @Nullable T parse(List<Token> tokens, Function<TimeDraft, @Nullable T> finish) {
        return tokens.isEmpty() || tokens.size() > MOST_TOKENS
                ? null
                : parse(tokens, 0, TimeDraft.EMPTY, finish);
    }

    private <T> @Nullable T parse(
            List<Token> tokens, int at, TimeDraft draft, Function<TimeDraft, @Nullable T> finish) {
        if (at == tokens.size()) {
            return finish.apply(draft);
        }
        for (Step step : steps(tokens, at, draft)) {
            T result = parse(tokens, step.to(), step.draft(), finish);
            if (result != null) {
                return result;
            }
        }
        return null;
    }

    /** Every way to go on, the longest first. */
    private List<Step> steps(List<Token> tokens, int at, TimeDraft draft) {
        List<Step> steps = new ArrayList<>(4);
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.CLOCK) {
            add(steps, clock(token.text(), ":", draft), at + 1);
        }
        if (token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{1,2}\\.\\d{2}")) {
            add(steps, clock(token.text(), "\\.", draft), at + 1);
        }
        if (draft.hasHour() && token.text().matches("h\\d\\d")) {
            add(steps, draft.number(Double.parseDouble(token.text().substring(1))), at + 1);
        }
        words.elements(tokens, at, (meaning, to) -> add(steps, draft(draft, meaning), to));
        words.quantities(
                tokens, at, (quantity, to) -> quantity(steps, tokens, quantity, to, draft));
        steps.sort((a, b) -> Integer.compare(b.to(), a.to()));
        return steps;
    }

    private void quantity(
            List<Step> steps, List<Token> tokens, Quantity quantity, int to, TimeDraft draft) {
        double value = quantity.value();
        switch (quantity.unit()) {
            case SECOND, MINUTE, HOUR, DAY -> {
                add(steps, draft.plus(Math.round(value), seconds(quantity.unit())), to);
                if (quantity.unit() == Unit.MINUTE) {
                    beside(steps, tokens, value / 60, to, draft);
                }
            }
            case NONE -> {
                add(steps, draft.number(value), to);
                beside(steps, tokens, value, to, draft);
            }
            default -> {}
        }
    }

    /** "Ten past", "ten to": the hour follows. */
    private void beside(
            List<Step> steps, List<Token> tokens, double minutes, int at, TimeDraft draft) {
        words.elements(
                tokens,
                at,
                (meaning, to) -> {
                    TimeElement.Kind kind = meaning.getFirst().kind();
                    if (kind == TimeElement.Kind.PAST || kind == TimeElement.Kind.TO) {
                        add(steps, draft.minutes(minutes, kind == TimeElement.Kind.PAST), to);
                    }
                });
    }

    private static @Nullable TimeDraft clock(String text, String mark, TimeDraft draft) {
        String[] parts = text.split(mark, -1);
        int hour = Integer.parseInt(parts[0]);
        boolean exact = parts[0].startsWith("0") || hour > 12;
        return !draft.hasHour() ? draft.clock(hour, Integer.valueOf(parts[1]), exact) : null;
    }

    private static @Nullable TimeDraft draft(TimeDraft draft, List<TimeElement> meaning) {
        TimeDraft after = draft;
        for (TimeElement element : meaning) {
            after = after == null ? null : after.with(element);
        }
        return after;
    }

    private static void add(List<Step> steps, @Nullable TimeDraft draft, int to) {
        if (draft != null) {
            steps.add(new Step(draft, to));
        }
    }

    private static int seconds(Unit unit) {
        return switch (unit) {
            case MINUTE -> 60;
            case HOUR -> 3600;
            case DAY -> 86_400;
            default -> 1;
        };
    }
}
