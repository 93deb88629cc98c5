package dev.lucia.web;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.time.Duration;

/** A body is larger, or slower to arrive, than its endpoint allows. */
public final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private BodyRefused(HttpStatus status, String error) {
        super(error);
        this.problem = Problem.of(status, error);
    }

    static BodyRefused tooLarge(DataSize limit) {
        return new BodyRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is larger than the limit of " + limit.toBytes() + " bytes.");
    }

    static BodyRefused tooSlow(Duration limit) {
        return new BodyRefused(
                HttpStatus.REQUEST_TIMEOUT,
                "The body did not arrive within " + limit.toSeconds() + " seconds.");
    }

    /** Whether its size was refused, and not its slowness. */
    public boolean isTooLarge() {
        return problem.status() == HttpStatus.CONTENT_TOO_LARGE.value();
    }

    /** As every endpoint under {@code /api} tells it. */
    public Problem problem() {
        return problem;
    }
}
