package dev.lucia.agent;

import dev.lucia.language.Change;
import dev.lucia.language.Level;

import org.jspecify.annotations.Nullable;

/** What the words for levels mean on one scale: "low", "half", "full". */
record Scale(double min, double low, double medium, double high, double max) {

    /** The number that {@code level} says or means. */
    double of(Level level) {
        return switch (level) {
            case Level.Percent(double value) -> value;
            case Level.Exact(double value, var _) -> value;
            case Level.InWords(var word) -> of(word);
        };
    }

    double of(Level.Word word) {
        return switch (word) {
            case MIN -> min;
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
            case MAX -> max;
        };
    }

    /** The number that is {@code change} away from {@code now}. */
    static double next(double now, Change change, double little, double normal, double much) {
        @Nullable Double amount = change.amount();
        double step = amount == null ? step(change.size(), little, normal, much) : amount;
        return change.up() ? now + step : now - step;
    }

    static double step(Change.Size size, double little, double normal, double much) {
        return switch (size) {
            case LITTLE -> little;
            case NORMAL -> normal;
            case MUCH -> much;
        };
    }
}
