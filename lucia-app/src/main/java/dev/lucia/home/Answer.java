package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the home said to a question. */
public sealed interface Answer {

    /** The target's answer as plain maps, lists, texts and numbers; the texts are untrusted. */
    record Given(Map<String, @Nullable Object> data) implements Answer {
        public Given {
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        }
    }

    /** The home refused to answer. */
    record Refused(String code, String message) implements Answer {}

    /** The entity is not there, or not for assistants. */
    record Unreachable() implements Answer {}
}
