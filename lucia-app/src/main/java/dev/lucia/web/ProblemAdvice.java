package dev.lucia.web;

import dev.lucia.home.HomeUnavailable;
import dev.lucia.task.StoreUnavailable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever ends a request into a {@link Problem}. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal) {
        return refusal.problem().answer(refusal.headers());
    }

    @ExceptionHandler
    ResponseEntity<Object> storeAway(StoreUnavailable away) {
        log.atWarn().addKeyValue("reason", away.getMessage()).log("Refused a request");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The task store does not answer at the moment. Nothing was lost; try again"
                                + " in a second.")
                .answer(headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> homeAway(HomeUnavailable away) {
        log.atWarn().addKeyValue("reason", away.getMessage()).log("Refused a request");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "There is no connection to the home at the moment: "
                                + away.getMessage()
                                + ".")
                .answer(headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception fault) {
        log.atError().setCause(fault).log("A request failed");
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something went wrong inside Lucia; its log says what.")
                .answer(HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return UnreadableBody.explain(fault);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            return unexpected(fault);
        }
        return Problem.of(status, explain(fault)).answer(headers);
    }

    private static String explain(Exception fault) {
        return switch (fault) {
            case HttpMediaTypeNotSupportedException unsupported ->
                    "Send the header Content-Type: application/json"
                            + (unsupported.getContentType() == null
                                    ? "."
                                    : ", not " + unsupported.getContentType() + ".");
            case HttpMediaTypeNotAcceptableException unacceptable ->
                    "The header Accept must allow one of "
                            + unacceptable.getSupportedMediaTypes()
                            + ".";
            case HttpRequestMethodNotSupportedException unsupported ->
                    unsupported.getMethod()
                            + " is not possible here; the header Allow says what is.";
            case NoResourceFoundException missing ->
                    "There is nothing at /" + missing.getResourcePath() + ".";
            default -> "The request could not be understood.";
        };
    }
}
