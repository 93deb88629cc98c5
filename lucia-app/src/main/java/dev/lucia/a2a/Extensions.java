package dev.lucia.a2a;

import dev.lucia.a2a.protocol.AgentCard;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Lucia offers beyond the protocol, and what a client has to know of. */
@Component
public class Extensions {

    /** Streams have ids and can be resumed behind one. */
    public static final String REPLAY = "urn:lucia:a2a:replay:v1";

    /** A risky action is confirmed by sending the question's nonce back. */
    public static final String CONFIRMATION = "urn:lucia:a2a:confirmation:v1";

    private static final Map<String, String> OFFERED =
            Map.of(
                    REPLAY,
                    "Every event of a stream has the task's sequence as its SSE id. SubscribeToTask"
                            + " with the header Last-Event-ID begins with the task as of that id"
                            + " and misses nothing behind it, on any replica, also once the task"
                            + " has ended.",
                    CONFIRMATION,
                    "A question before a risky action has a nonce in its metadata. A message to its"
                            + " task with the data part {\"nonce\": \"...\"} confirms it, if the"
                            + " key has the scope confirm.");

    private final List<String> required;

    Extensions(A2aProperties properties) {
        this.required = properties.requiredExtensions();
    }

    /** As the card declares them. */
    public List<AgentCard.Extension> declared() {
        List<AgentCard.Extension> declared = new ArrayList<>();
        OFFERED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        offered ->
                                new AgentCard.Extension(
                                        offered.getKey(),
                                        offered.getValue(),
                                        required.contains(offered.getKey()),
                                        Map.of()))
                .forEach(declared::add);
        required.stream()
                .filter(uri -> !OFFERED.containsKey(uri))
                .map(
                        uri ->
                                new AgentCard.Extension(
                                        uri, "Required by the operator.", true, Map.of()))
                .forEach(declared::add);
        return declared;
    }

    /**
     * Those of {@code asked} that Lucia has.
     *
     * @throws A2aException if one that is required is missing
     */
    public List<String> activated(Set<String> asked) {
        for (String uri : required) {
            if (!asked.contains(uri)) {
                throw A2aException.of(
                        A2aFault.EXTENSION_SUPPORT_REQUIRED,
                        "This agent requires the extension "
                                + uri
                                + ". Declare it in the header A2A-Extensions.",
                        Map.of("extension", uri));
            }
        }
        return asked.stream()
                .filter(uri -> OFFERED.containsKey(uri) || required.contains(uri))
                .sorted()
                .toList();
    }
}
