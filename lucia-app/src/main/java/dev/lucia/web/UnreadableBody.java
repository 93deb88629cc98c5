package dev.lucia.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

import java.net.SocketTimeoutException;

/** Says why a body could not be read, without repeating any of it. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ResponseEntity<Object> explain(HttpMessageNotReadableException fault) {
        Problem problem = null;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyRefused refused -> {
                    return closing(refused.problem());
                }
                case SocketTimeoutException _ -> {
                    return closing(
                            Problem.of(HttpStatus.REQUEST_TIMEOUT, "The body stopped arriving."));
                }
                case MismatchedInputException mismatch -> problem = badRequest(mismatch(mismatch));
                case JacksonException syntax ->
                        problem = badRequest("The body is not valid JSON" + at(syntax) + ".");
                default -> {}
            }
        }
        return (problem == null ? badRequest("The body must be a JSON object.") : problem)
                .answer(HttpHeaders.EMPTY);
    }

    private static String mismatch(MismatchedInputException mismatch) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : mismatch.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        String wanted = mismatch.getTargetType() == String.class ? "string" : "object";
        return (path.isEmpty() ? "The body" : path)
                + " must be a JSON "
                + wanted
                + at(mismatch)
                + ".";
    }

    private static String at(JacksonException fault) {
        TokenStreamLocation location = fault.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static Problem badRequest(String error) {
        return Problem.of(HttpStatus.BAD_REQUEST, error);
    }

    /** The rest of the body is not worth reading. */
    private static ResponseEntity<Object> closing(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONNECTION, "close");
        return problem.answer(headers);
    }
}
