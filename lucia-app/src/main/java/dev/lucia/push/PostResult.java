package dev.lucia.push;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What came of a post. */
sealed interface PostResult {

    /**
     * The receiver answered.
     *
     * @param retryAfter how long it asks to wait, or null if it does not
     */
    record Answered(int status, @Nullable Duration retryAfter) implements PostResult {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** No answer. */
    record Failed(String reason) implements PostResult {}
}
