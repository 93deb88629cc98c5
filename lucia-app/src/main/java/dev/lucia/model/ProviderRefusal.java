package dev.lucia.model;

import dev.langchain4j.exception.HttpException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** An answer other than 2xx. */
final class ProviderRefusal extends HttpException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    ProviderRefusal(int status, String body, @Nullable Duration retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    /** How long the provider asks to wait, if it does. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
