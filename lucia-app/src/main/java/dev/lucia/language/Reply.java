package dev.lucia.language;

/** What an answer to a yes-or-no question says. */
public enum Reply {
    YES,
    NO,
    /** Neither. */
    OTHER
}
