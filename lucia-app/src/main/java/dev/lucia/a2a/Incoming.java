package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.a2a.protocol.A2aRequest.SendMessage;
import dev.lucia.a2a.protocol.WireMessage;
import dev.lucia.a2a.protocol.WirePart;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Part;

import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what a client says, and turns it into what the task engine takes. */
final class Incoming {

    private static final int LONGEST_ID = 256;

    private final int maxParts;
    private final IncomingRules rules;

    Incoming(int maxParts, IncomingRules rules) {
        this.maxParts = maxParts;
        this.rules = rules;
    }

    /** The task that {@code request} asks for. */
    NewTask task(Call call, SendMessage request) {
        WireMessage message = said(request);
        Map<String, Object> facts = known(request.metadata());
        facts.putAll(known(message.metadata()));
        return new NewTask(
                call.caller(),
                id("message.contextId", message.contextId()),
                message(call, request),
                MayConfirm.mark(facts, false));
    }

    /** The message alone, for a task that waits for it. */
    Message message(Call call, SendMessage request) {
        WireMessage message = said(request);
        String messageId = required("message.messageId", message.messageId());
        if (!"ROLE_USER".equals(message.role())) {
            throw A2aException.invalid("message.role", "must be ROLE_USER");
        }
        List<@Nullable WirePart> parts = message.parts();
        if (parts == null || parts.isEmpty()) {
            throw A2aException.invalid("message.parts", "must have at least one part");
        }
        if (parts.size() > maxParts) {
            throw A2aException.invalid("message.parts", "must have at most " + maxParts + " parts");
        }
        List<Part> content = new ArrayList<>();
        for (WirePart part : parts) {
            content.add(part("message.parts[" + content.size() + "]", part));
        }
        Map<String, Object> metadata = Asides.of(message).in(known(message.metadata()));
        return new Message(
                rules.messageId(messageId),
                Message.Role.USER,
                content,
                MayConfirm.mark(metadata, call.mayConfirm() && confirms(content)));
    }

    /** An identifier that has to be there. */
    static String required(String field, @Nullable String value) {
        String id = id(field, value);
        if (id == null) {
            throw A2aException.invalid(field, "must be given");
        }
        return id;
    }

    /** An identifier, or null where none is given. */
    static @Nullable String id(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (value.isBlank()
                || value.length() > LONGEST_ID
                || value.chars().anyMatch(Character::isISOControl)) {
            throw A2aException.invalid(
                    field,
                    "must be 1 to " + LONGEST_ID + " characters, without control characters");
        }
        return value;
    }

    /** Whether it carries a nonce: among programs, nothing else confirms. */
    static boolean confirms(List<Part> parts) {
        return parts.stream()
                .anyMatch(
                        part ->
                                part instanceof Part.Data(Object value, var _)
                                        && value instanceof Map<?, ?> fields
                                        && fields.containsKey("nonce"));
    }

    private static WireMessage said(SendMessage request) {
        if (request.message() == null) {
            throw A2aException.invalid("message", "must be given");
        }
        return request.message();
    }

    private Part part(String field, @Nullable WirePart part) {
        if (part == null) {
            throw A2aException.invalid(field, "must be an object");
        }
        JsonNode data = part.data();
        int contents = count(part.text(), part.raw(), part.url(), data);
        if (contents != 1) {
            throw A2aException.invalid(field, "must have exactly one of text, raw, url and data");
        }
        if (part.text() != null) {
            accept(field, part.mediaType(), "text");
            return Part.text(part.text());
        }
        if (data != null && !data.isNull()) {
            accept(field, part.mediaType(), "application");
            return new Part.Data(A2aJson.plain(data), part.mediaType());
        }
        if (data != null) {
            throw A2aException.invalid(field + ".data", "must not be null");
        }
        if (!rules.readsFiles()) {
            throw unsupported(field, "a file");
        }
        return part.raw() == null
                ? new Part.Url(
                        part.url() == null ? "" : part.url(), part.filename(), part.mediaType())
                : new Part.Raw(part.raw(), part.filename(), part.mediaType());
    }

    private static int count(@Nullable Object... contents) {
        int count = 0;
        for (Object content : contents) {
            count += content == null ? 0 : 1;
        }
        return count;
    }

    private static void accept(String field, @Nullable String mediaType, String type) {
        if (mediaType == null || mediaType.isEmpty()) {
            return;
        }
        try {
            MimeType given = MimeTypeUtils.parseMimeType(mediaType);
            if (!given.getType().equals(type)) {
                throw unsupported(field, mediaType);
            }
        } catch (InvalidMimeTypeException malformed) {
            throw A2aException.invalid(
                    field + ".mediaType", "must be a media type like text/plain");
        }
    }

    private static A2aException unsupported(String field, String what) {
        return A2aException.of(
                A2aFault.CONTENT_TYPE_NOT_SUPPORTED,
                field + " is " + what + "; this agent reads text/plain and application/json.",
                Map.of("field", field));
    }

    /** Without members that are null: these say nothing. */
    private static Map<String, Object> known(@Nullable Map<String, @Nullable Object> metadata) {
        Map<String, Object> known = new HashMap<>();
        if (metadata != null) {
            metadata.forEach(
                    (name, value) -> {
                        if (value != null && !name.equals(Asides.KEY)) {
                            known.put(name, value);
                        }
                    });
        }
        return known;
    }
}
