package dev.lucia.model;

/**
 * A call to a model gave nothing to go on with. The message is for whoever runs Lucia: it says what
 * is wrong and what to do, and holds no prompt, answer or key.
 */
public final class ModelFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** In which way. */
    public enum Kind {
        /** Nobody listens there, or the name is unknown. */
        UNREACHABLE,
        /** The key was refused. */
        UNAUTHORIZED,
        /** No such model, deployment, version or path. */
        NOT_FOUND,
        /** The request was refused: too long, or not supported. */
        REFUSED,
        /** The provider's content filter stepped in. */
        FILTERED,
        /** Too many requests, or the quota is used up. */
        RATE_LIMITED,
        /** The provider failed. */
        BROKEN,
        /** No answer in time. */
        TIMED_OUT,
        /** What came is not what the protocol says. */
        UNREADABLE,
        /** The answer ended in the middle. */
        CUT,
        /** It failed so often lately that it is left alone for a while. */
        PAUSED;

        /** Whether the same call may succeed a moment later. */
        boolean mayPass() {
            return switch (this) {
                case UNREACHABLE, RATE_LIMITED, BROKEN, CUT -> true;
                case UNAUTHORIZED, NOT_FOUND, REFUSED, FILTERED, TIMED_OUT, UNREADABLE, PAUSED ->
                        false;
            };
        }

        /** Whether it tells something about the provider's health, not about one request. */
        boolean isOutage() {
            return switch (this) {
                case UNREACHABLE, BROKEN, TIMED_OUT, UNREADABLE, CUT -> true;
                case UNAUTHORIZED, NOT_FOUND, REFUSED, FILTERED, RATE_LIMITED, PAUSED -> false;
            };
        }
    }

    private final Kind kind;

    ModelFailed(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
