package dev.lucia.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what no controller has seen, such as a request the firewall stops. */
@RestController
class ProblemPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Object> tell(HttpServletRequest request) {
        HttpStatus status = status(request);
        String error =
                switch (status) {
                    case BAD_REQUEST -> "The request could not be understood.";
                    case NOT_FOUND -> "There is nothing here.";
                    default -> status.getReasonPhrase() + ".";
                };
        return Problem.of(status, error).answer(HttpHeaders.EMPTY);
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? HttpStatus.resolve(code)
                        : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
