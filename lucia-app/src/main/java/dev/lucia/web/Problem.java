package dev.lucia.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An error as every endpoint under {@code /api} tells it: RFC 9457's {@code
 * application/problem+json}, and the member {@code error} that Home Assistant's custom component
 * reads.
 *
 * @param title the status in words
 * @param detail what is wrong and what would be right, for people; never a secret or a stack trace
 * @param error the same as {@code detail}
 */
public record Problem(String title, int status, String detail, String error) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Problem of(HttpStatusCode status, String error) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Status " + status.value() : known.getReasonPhrase();
        return new Problem(title, status.value(), error, error);
    }

    /** The whole answer; {@code headers} add to its own. */
    public ResponseEntity<Object> answer(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    /** Answers where no controller was reached, and sends it at once. */
    public void write(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = toJson().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }
}
