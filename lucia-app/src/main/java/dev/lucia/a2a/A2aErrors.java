package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.task.MessageTooLarge;
import dev.lucia.task.StoreUnavailable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one mapper of whatever ends an operation to what both bindings tell of it. */
public final class A2aErrors {

    private static final Logger log = LoggerFactory.getLogger(A2aErrors.class);
    private static final String TYPE = "@type";
    private static final String RPC = "type.googleapis.com/google.rpc.";

    private A2aErrors() {}

    /** {@code failure} as a fault of the protocol; what nobody expected is logged, not told. */
    public static A2aException of(RuntimeException failure) {
        return switch (failure) {
            case A2aException known -> known;
            case MessageTooLarge large -> A2aException.invalid("message", tooLarge(large));
            case StoreUnavailable away -> unavailable(away);
            case StreamConstraintsException deep ->
                    A2aException.of(
                            A2aFault.INVALID_REQUEST,
                            "The request is nested deeper than "
                                    + A2aJson.DEEPEST
                                    + " levels, or has a number or name that is too long.");
            case MismatchedInputException mismatch ->
                    unfit(mismatch, "must be a JSON " + wanted(mismatch.getTargetType()));
            case InputCoercionException range -> unfit(range, "is out of range");
            case JacksonException syntax ->
                    A2aException.of(
                            A2aFault.PARSE_ERROR, "The body is not valid JSON" + at(syntax) + ".");
            default -> unexpected(failure);
        };
    }

    /** {@code error.data} of JSON-RPC and {@code error.details} of HTTP+JSON. */
    public static List<Map<String, Object>> details(A2aException error) {
        List<Map<String, Object>> details = new ArrayList<>();
        if (error.fault().isOfA2a()) {
            details.add(info(error));
        }
        if (!error.violations().isEmpty()) {
            details.add(badRequest(error));
        }
        return details;
    }

    private static Map<String, Object> info(A2aException error) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put(TYPE, RPC + "ErrorInfo");
        info.put("reason", error.fault().name());
        info.put("domain", "a2a-protocol.org");
        if (!error.facts().isEmpty()) {
            info.put("metadata", error.facts());
        }
        return info;
    }

    private static Map<String, Object> badRequest(A2aException error) {
        Map<String, Object> badRequest = new LinkedHashMap<>();
        badRequest.put(TYPE, RPC + "BadRequest");
        badRequest.put("fieldViolations", error.violations());
        return badRequest;
    }

    private static String tooLarge(MessageTooLarge large) {
        return large.getMessage() == null ? "is too large" : large.getMessage();
    }

    private static A2aException unavailable(StoreUnavailable away) {
        log.atWarn().addKeyValue("reason", away.getMessage()).log("Refused a request");
        return A2aException.of(
                A2aFault.UNAVAILABLE,
                "The task store does not answer at the moment. Nothing was lost; try again in a"
                        + " second.");
    }

    private static A2aException unexpected(RuntimeException failure) {
        log.atError().setCause(failure).log("An A2A operation failed");
        return A2aException.of(
                A2aFault.INTERNAL, "Something went wrong inside Lucia; its log says what.");
    }

    private static A2aException unfit(JacksonException value, String description) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : value.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return A2aException.invalid(path.isEmpty() ? "params" : path.toString(), description);
    }

    private static String wanted(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == Integer.class) {
            return "integer of 32 bits";
        }
        return List.class.isAssignableFrom(type) ? "array" : "object";
    }

    private static String at(JacksonException fault) {
        var location = fault.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
