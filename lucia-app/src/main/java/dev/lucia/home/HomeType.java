package dev.lucia.home;

/** The kinds of home there are. */
public enum HomeType {
    HOME_ASSISTANT,
    DEMO
}
