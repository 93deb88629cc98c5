package dev.lucia.push;

/** What became of a wish for push notifications. */
public sealed interface PushCreation {

    /** Kept. */
    record Created(PushConfig config) implements PushCreation {}

    /**
     * Not kept.
     *
     * @param reason what is wrong and what would be right, for whoever made the request; never a
     *     secret
     */
    record Refused(String reason) implements PushCreation {}

    /** No such task of this caller. */
    record Unknown() implements PushCreation {}
}
