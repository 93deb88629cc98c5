package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.a2a.protocol.A2aRequest;
import dev.lucia.web.BodyRefused;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Map;

/** Bodies as both bindings read and write them. */
public final class Bodies {

    public static final MediaType A2A_JSON = MediaType.parseMediaType("application/a2a+json");

    private Bodies() {}

    /**
     * The JSON of a request.
     *
     * @throws A2aException if the request says that it is something else, or does not come whole
     */
    public static JsonNode read(HttpServletRequest request) {
        MediaType type = contentType(request);
        if (type == null
                || (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                        && !type.equalsTypeAndSubtype(A2A_JSON))) {
            throw A2aException.of(
                    A2aFault.CONTENT_TYPE_NOT_SUPPORTED,
                    "Send the header Content-Type: application/json or application/a2a+json.",
                    Map.of("contentType", type == null ? "" : type.toString()));
        }
        byte[] body = bytes(request);
        if (body.length == 0) {
            throw A2aException.of(A2aFault.PARSE_ERROR, "The body is empty; it must be JSON.");
        }
        return A2aJson.read(body);
    }

    /** {@code node} as a request of {@code type}. */
    public static <T extends A2aRequest> T as(Class<T> type, JsonNode node) {
        if (!node.isObject()) {
            throw A2aException.of(A2aFault.INVALID_PARAMS, "The request must be a JSON object.");
        }
        return Tenants.checked(A2aJson.as(type, node));
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (BodyRefused refused) {
            throw A2aException.of(
                    refused.isTooLarge() ? A2aFault.BODY_TOO_LARGE : A2aFault.BODY_TOO_SLOW,
                    refused.problem().error());
        } catch (IOException broken) {
            throw A2aException.of(A2aFault.BODY_TOO_SLOW, "The body stopped arriving.");
        }
    }

    private static @Nullable MediaType contentType(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            return type == null ? null : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }
}
