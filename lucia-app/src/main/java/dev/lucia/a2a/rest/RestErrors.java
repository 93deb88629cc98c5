package dev.lucia.a2a.rest;

import dev.lucia.a2a.A2aErrors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever ends an operation into a google.rpc.Status. */
@RestControllerAdvice(assignableTypes = RestBinding.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RestErrors {

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RuntimeException failure, HttpServletRequest request) {
        return RestAnswers.of(request, A2aErrors.of(failure));
    }
}
