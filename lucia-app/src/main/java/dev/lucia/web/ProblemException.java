package dev.lucia.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public ProblemException(HttpStatus status, String error) {
        this(status, error, HttpHeaders.EMPTY);
    }

    public ProblemException(HttpStatus status, String error, HttpHeaders headers) {
        super(error, null, false, false);
        this.problem = Problem.of(status, error);
        this.headers = headers;
    }

    Problem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
