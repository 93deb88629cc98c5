package dev.lucia.a2a.rest;

import dev.lucia.a2a.A2aErrors;
import dev.lucia.a2a.A2aException;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.protocol.A2aJson;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.util.List;
import java.util.Map;

/** Answers as JSON of either name, by the header Accept. */
final class RestAnswers {

    private RestAnswers() {}

    static ResponseEntity<byte[]> ok(HttpServletRequest request, Object body) {
        return ResponseEntity.ok().contentType(type(request)).body(A2aJson.bytes(body));
    }

    /** The google.rpc.Status of {@code error}. */
    static ResponseEntity<byte[]> of(HttpServletRequest request, A2aException error) {
        int status = error.fault().httpStatus();
        HttpHeaders headers = new HttpHeaders();
        switch (error.fault()) {
            case UNAVAILABLE -> headers.set(HttpHeaders.RETRY_AFTER, "1");
            case BODY_TOO_LARGE, BODY_TOO_SLOW -> headers.set(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        Status body =
                new Status(
                        status,
                        error.fault().status(),
                        error.explanation(),
                        A2aErrors.details(error));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(type(request))
                .body(A2aJson.bytes(Map.of("error", body)));
    }

    /** Plain JSON unless the protocol's own name for it is wanted more. */
    private static MediaType type(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return MediaType.APPLICATION_JSON;
        }
        try {
            double plain = 0;
            double own = 0;
            for (MediaType range : MediaType.parseMediaTypes(accept)) {
                if (range.equalsTypeAndSubtype(Bodies.A2A_JSON)) {
                    own = range.getQualityValue();
                } else if (range.includes(MediaType.APPLICATION_JSON)) {
                    plain = Math.max(plain, range.getQualityValue());
                }
            }
            return own > plain ? Bodies.A2A_JSON : MediaType.APPLICATION_JSON;
        } catch (InvalidMediaTypeException malformed) {
            return MediaType.APPLICATION_JSON;
        }
    }

    record Status(int code, String status, String message, List<Map<String, Object>> details) {}
}
