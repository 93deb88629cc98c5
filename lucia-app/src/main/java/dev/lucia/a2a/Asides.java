package dev.lucia.a2a;

import dev.lucia.a2a.protocol.WireMessage;
import dev.lucia.a2a.protocol.WirePart;
import dev.lucia.task.Message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a message of A2A has and a task has no use for: kept in the message's metadata, so that the
 * history gives back all that was said.
 *
 * @param values by name; of the parts by their number
 */
record Asides(Map<String, Object> values) {

    static final String KEY = "a2a";

    private static final String EXTENSIONS = "extensions";
    private static final String REFERENCES = "referenceTaskIds";
    private static final String PARTS = "parts";

    static Asides of(WireMessage message) {
        Map<String, Object> values = new HashMap<>();
        putUnlessEmpty(values, EXTENSIONS, message.extensions());
        putUnlessEmpty(values, REFERENCES, message.referenceTaskIds());
        Map<String, Object> parts = new HashMap<>();
        List<@Nullable WirePart> all = message.parts();
        for (int i = 0; all != null && i < all.size(); i++) {
            WirePart part = all.get(i);
            Map<String, Object> aside = part == null ? Map.of() : of(part);
            if (!aside.isEmpty()) {
                parts.put(Integer.toString(i), aside);
            }
        }
        if (!parts.isEmpty()) {
            values.put(PARTS, parts);
        }
        return new Asides(values);
    }

    static Asides of(Message message) {
        return message.metadata().get(KEY) instanceof Map<?, ?> values
                ? new Asides(named(values))
                : new Asides(Map.of());
    }

    /** {@code metadata} with these in it. */
    Map<String, Object> in(Map<String, Object> metadata) {
        Map<String, Object> all = new HashMap<>(metadata);
        if (!values.isEmpty()) {
            all.put(KEY, values);
        }
        return all;
    }

    @Nullable List<String> extensions() {
        return texts(values.get(EXTENSIONS));
    }

    @Nullable List<String> referenceTaskIds() {
        return texts(values.get(REFERENCES));
    }

    /** {@code part}, the {@code number}th of its message, with what was said beside it. */
    WirePart beside(int number, WirePart part) {
        if (!(values.get(PARTS) instanceof Map<?, ?> parts)
                || !(parts.get(Integer.toString(number)) instanceof Map<?, ?> aside)) {
            return part;
        }
        return new WirePart(
                part.text(),
                part.raw(),
                part.url(),
                part.data(),
                aside.get("metadata") instanceof Map<?, ?> metadata
                        ? new HashMap<>(named(metadata))
                        : null,
                aside.get("filename") instanceof String name ? name : part.filename(),
                aside.get("mediaType") instanceof String type ? type : part.mediaType());
    }

    private static Map<String, Object> of(WirePart part) {
        Map<String, Object> aside = new HashMap<>();
        Map<String, @Nullable Object> metadata = part.metadata();
        if (metadata != null && !metadata.isEmpty()) {
            aside.put("metadata", metadata);
        }
        if (part.filename() != null) {
            aside.put("filename", part.filename());
        }
        if (part.mediaType() != null) {
            aside.put("mediaType", part.mediaType());
        }
        return aside;
    }

    private static void putUnlessEmpty(
            Map<String, Object> values, String name, @Nullable List<String> list) {
        if (list != null && !list.isEmpty()) {
            values.put(name, new ArrayList<>(list));
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new HashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static @Nullable List<String> texts(@Nullable Object list) {
        return list instanceof List<?> texts ? texts.stream().map(String::valueOf).toList() : null;
    }
}
