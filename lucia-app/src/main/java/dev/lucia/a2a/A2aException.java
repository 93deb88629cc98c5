package dev.lucia.a2a;

import java.util.List;
import java.util.Map;

/** Ends an operation with a {@link A2aFault}; its message is for the client. */
public final class A2aException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final A2aFault fault;
    private final String explanation;
    private final transient Map<String, String> facts;
    private final transient List<Violation> violations;

    private A2aException(
            A2aFault fault, String message, Map<String, String> facts, List<Violation> violations) {
        super(message, null, false, false);
        this.fault = fault;
        this.explanation = message;
        this.facts = Map.copyOf(facts);
        this.violations = List.copyOf(violations);
    }

    public static A2aException of(A2aFault fault, String message) {
        return new A2aException(fault, message, Map.of(), List.of());
    }

    /** With {@code facts} for programs, such as the task's id. */
    public static A2aException of(A2aFault fault, String message, Map<String, String> facts) {
        return new A2aException(fault, message, facts, List.of());
    }

    /** The member {@code field} of the request is not what it has to be. */
    public static A2aException invalid(String field, String description) {
        return new A2aException(
                A2aFault.INVALID_PARAMS,
                field + ": " + description,
                Map.of(),
                List.of(new Violation(field, description)));
    }

    static A2aException taskNotFound(String id) {
        return of(A2aFault.TASK_NOT_FOUND, "There is no such task.", Map.of("taskId", id));
    }

    public A2aFault fault() {
        return fault;
    }

    /** What is wrong and what would be right. */
    public String explanation() {
        return explanation;
    }

    Map<String, String> facts() {
        return facts;
    }

    List<Violation> violations() {
        return violations;
    }

    /** What is wrong with one member of a request. */
    record Violation(String field, String description) {}
}
