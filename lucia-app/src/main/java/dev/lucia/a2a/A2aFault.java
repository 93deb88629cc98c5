package dev.lucia.a2a;

/** Every way in which an operation can fail, as each binding names it (A2A 1.0, section 5.4). */
public enum A2aFault {
    TASK_NOT_FOUND(-32001, 404, "NOT_FOUND", true),
    TASK_NOT_CANCELABLE(-32002, 400, "FAILED_PRECONDITION", true),
    PUSH_NOTIFICATION_NOT_SUPPORTED(-32003, 400, "FAILED_PRECONDITION", true),
    UNSUPPORTED_OPERATION(-32004, 400, "FAILED_PRECONDITION", true),
    CONTENT_TYPE_NOT_SUPPORTED(-32005, 415, "INVALID_ARGUMENT", true),
    INVALID_AGENT_RESPONSE(-32006, 500, "INTERNAL", true),
    EXTENDED_AGENT_CARD_NOT_CONFIGURED(-32007, 400, "FAILED_PRECONDITION", true),
    EXTENSION_SUPPORT_REQUIRED(-32008, 400, "FAILED_PRECONDITION", true),
    VERSION_NOT_SUPPORTED(-32009, 400, "FAILED_PRECONDITION", true),
    /** Lucia's own: the key lacks the scope for what the message does. */
    SCOPE_MISSING(-32040, 403, "PERMISSION_DENIED", false),
    PARSE_ERROR(-32700, 400, "INVALID_ARGUMENT", false),
    INVALID_REQUEST(-32600, 400, "INVALID_ARGUMENT", false),
    METHOD_NOT_FOUND(-32601, 404, "UNIMPLEMENTED", false),
    INVALID_PARAMS(-32602, 400, "INVALID_ARGUMENT", false),
    INTERNAL(-32603, 500, "INTERNAL", false),
    /** The task store is away, or this replica stops: the same again in a second will do. */
    UNAVAILABLE(-32603, 503, "UNAVAILABLE", false),
    BODY_TOO_LARGE(-32600, 413, "OUT_OF_RANGE", false),
    BODY_TOO_SLOW(-32600, 408, "DEADLINE_EXCEEDED", false);

    private final int code;
    private final int httpStatus;
    private final String status;
    private final boolean ofA2a;

    A2aFault(int code, int httpStatus, String status, boolean ofA2a) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.status = status;
        this.ofA2a = ofA2a;
    }

    /** The code of the JSON-RPC error. */
    public int code() {
        return code;
    }

    /** The status of the HTTP answer. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The name of the google.rpc.Code. */
    public String status() {
        return status;
    }

    /**
     * The status of the HTTP answer that carries it as a JSON-RPC error: HTTP's own faults keep
     * theirs.
     */
    public int jsonRpcStatus() {
        return switch (this) {
            case UNAVAILABLE, BODY_TOO_LARGE, BODY_TOO_SLOW -> httpStatus;
            default -> 200;
        };
    }

    /** Whether the protocol itself defines it, and its reason is told by this name. */
    boolean isOfA2a() {
        return ofA2a;
    }
}
