package dev.lucia.language;

/** What a sentence asks for. */
public sealed interface Intent {

    /** The things it is about. */
    Targets targets();

    /** Turn them on or off. */
    record Power(Targets targets, boolean on) implements Intent {}
}
