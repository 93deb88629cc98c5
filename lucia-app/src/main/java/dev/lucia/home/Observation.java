package dev.lucia.home;

/** What the home showed after a call. Only {@link Reached} may be told as done. */
public sealed interface Observation {

    /** The wanted state was seen, after the call or already before it. */
    record Reached(EntityState state) implements Observation {}

    /** The call was taken and the wanted state was not seen in time. */
    record NotReached(EntityState lastSeen) implements Observation {}

    /** The home refused the call. */
    record Refused(String code, String message) implements Observation {}

    /** The entity cannot be reached or is not there (any more). */
    record Unreachable() implements Observation {}
}
