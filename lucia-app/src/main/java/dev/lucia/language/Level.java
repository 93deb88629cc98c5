package dev.lucia.language;

import dev.lucia.language.words.Unit;

/** How much of something is wanted. */
public sealed interface Level {

    /** Of the most there can be: 0 to 100. */
    record Percent(double value) implements Level {}

    /** Without a per cent sign: of a temperature, a speed. */
    record Exact(double value, Unit unit) implements Level {}

    /** In words. */
    record InWords(Word word) implements Level {}

    /** Words for levels that mean different numbers for different things. */
    enum Word {
        MIN,
        LOW,
        MEDIUM,
        HIGH,
        MAX
    }
}
