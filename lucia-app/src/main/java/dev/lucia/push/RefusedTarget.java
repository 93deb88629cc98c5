package dev.lucia.push;

/** Nothing may be posted there; the message says why, for whoever named the receiver. */
final class RefusedTarget extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedTarget(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
