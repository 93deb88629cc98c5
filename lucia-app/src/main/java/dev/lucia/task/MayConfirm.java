package dev.lucia.task;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a person who may confirm what is risky said a message: its API key has the scope {@code
 * confirm}. Channels mark messages with it, and never take it from what a client sends.
 */
public final class MayConfirm {

    private static final String KEY = "mayConfirm";

    private MayConfirm() {}

    /** {@code metadata} that says so, or does not, whatever it said before. */
    public static Map<String, Object> mark(Map<String, Object> metadata, boolean mayConfirm) {
        Map<String, Object> marked = new HashMap<>(metadata);
        marked.remove(KEY);
        if (mayConfirm) {
            marked.put(KEY, true);
        }
        return Map.copyOf(marked);
    }

    /** Whether {@code message} is marked so. */
    public static boolean isOn(Message message) {
        return Boolean.TRUE.equals(message.metadata().get(KEY));
    }
}
