package dev.lucia.security;

import dev.lucia.web.Problem;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import java.io.IOException;
import java.time.Duration;

/** Turns callers away, says why, and counts it. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final RateLimits limits;
    private final MeterRegistry metrics;

    Refusals(RateLimits limits, MeterRegistry metrics) {
        this.limits = limits;
        this.metrics = metrics;
    }

    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        unauthorized(request, response, "unknown-key", "This API key is not known here.");
    }

    void expired(
            HttpServletRequest request,
            HttpServletResponse response,
            ApiKeys.Verdict.Expired expired)
            throws IOException {
        log.atWarn().addKeyValue("key", expired.name()).log("Refused an expired key");
        unauthorized(request, response, "expired-key", "This API key has expired.");
    }

    /** No key was sent, and none is no good here. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing)
            throws IOException {
        unauthorized(
                request,
                response,
                "no-key",
                "Send an API key in the header X-Api-Key or as Authorization: Bearer."
                        + " `bin/lucia create-key NAME` makes one.");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refuse(response, "scope", HttpStatus.FORBIDDEN, "This API key lacks the scope for that.");
    }

    void host(HttpServletResponse response) throws IOException {
        refuse(
                response,
                "host",
                HttpStatus.MISDIRECTED_REQUEST,
                "Without API keys Lucia answers to localhost, 127.0.0.1 and [::1] only, as the"
                        + " header Host has to say. Configure a key to use another name.");
    }

    void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        retryAfter(response, wait);
        refuse(
                response,
                "rate",
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests; the header Retry-After says when to go on.");
    }

    private void unauthorized(
            HttpServletRequest request, HttpServletResponse response, String reason, String error)
            throws IOException {
        ConsumptionProbe failure = limits.failure(request.getRemoteAddr());
        // Home Assistant tests its key by OPTIONS and takes anything but 401 for a good one.
        if (!failure.isConsumed() && !HttpMethod.OPTIONS.matches(request.getMethod())) {
            tooMany(response, Duration.ofNanos(failure.getNanosToWaitForRefill()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lucia\"");
        refuse(response, reason, HttpStatus.UNAUTHORIZED, error);
    }

    private void refuse(
            HttpServletResponse response, String reason, HttpStatus status, String error)
            throws IOException {
        metrics.counter("lucia.requests.refused", "reason", reason).increment();
        Problem.of(status, error).write(response);
    }

    private static void retryAfter(HttpServletResponse response, Duration wait) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
