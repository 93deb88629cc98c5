package dev.lucia.language;

/** What a question wants to know about things. */
public sealed interface Question {

    /** "Is the door open?" */
    record Whether(Condition condition) implements Question {}

    /** "Which windows are open?" */
    record Which(Condition condition) implements Question {}

    /** "How many lights are on?" */
    record HowMany(Condition condition) implements Question {}

    /** "How warm is it?" */
    record Value(Attribute attribute) implements Question {}

    /** "What about the vacuum?" */
    record Status() implements Question {}

    /** "What is on the list?" */
    record Items() implements Question {}
}
