package dev.lucia.task;

/**
 * On whose behalf a task runs: the name of an API key, which survives the key's rotation. Tasks of
 * one caller are invisible to every other.
 */
public record Caller(String name) {

    /** Everyone, where no key is asked for. */
    public static final Caller ANONYMOUS = new Caller("anonymous");

    public Caller {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a caller needs a name");
        }
    }
}
