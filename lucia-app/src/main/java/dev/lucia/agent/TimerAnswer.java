package dev.lucia.agent;

/** What is said to somebody who speaks of timers. */
sealed interface TimerAnswer {

    String text();

    /** It is done, or told. */
    record Done(String text) implements TimerAnswer {}

    /** An answer is needed first. */
    record Asked(String text) implements TimerAnswer {}

    /** It cannot be. */
    record Refused(String text) implements TimerAnswer {}
}
