package dev.lucia.model.simulator;

import java.util.Locale;

/** What can go wrong with a provider. */
public enum Fault {
    /** 429, with {@code Retry-After: 0}. */
    RATE_LIMITED,
    /** 429, with a {@code Retry-After} of an hour. */
    QUOTA,
    /** 500. */
    BROKEN,
    /** 401, whatever the key. */
    UNAUTHORIZED,
    /** 404, whatever the model. */
    NOT_FOUND,
    /** The connection breaks in the middle of the answer. */
    CUT,
    /** The answer ends in order, but without saying that it is complete. */
    UNFINISHED,
    /** Nothing is answered for a minute. */
    SLOW,
    /** The answer is no JSON. */
    BAD_JSON,
    /** The answer is a web page. */
    WEB_PAGE,
    /** Tools are called that do not exist. */
    WRONG_TOOLS;

    /** The fault of that name: "rate-limited". */
    static Fault of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
