package dev.lucia.a2a.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Who an agent is, what it can do and how it is reached.
 *
 * @param supportedInterfaces the first is preferred
 */
public record AgentCard(
        String name,
        String description,
        List<Interface> supportedInterfaces,
        String version,
        Capabilities capabilities,
        Map<String, SecurityScheme> securitySchemes,
        List<SecurityRequirement> securityRequirements,
        List<String> defaultInputModes,
        List<String> defaultOutputModes,
        List<Skill> skills) {

    /**
     * Where it is reached.
     *
     * @param protocolBinding {@code JSONRPC} or {@code HTTP+JSON}
     */
    public record Interface(String url, String protocolBinding, String protocolVersion) {}

    public record Capabilities(
            boolean streaming,
            boolean pushNotifications,
            List<Extension> extensions,
            boolean extendedAgentCard) {}

    public record Extension(
            String uri,
            String description,
            boolean required,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> params) {}

    /** Exactly one of its members is there. */
    public record SecurityScheme(
            @Nullable ApiKey apiKeySecurityScheme, @Nullable HttpAuth httpAuthSecurityScheme) {

        public record ApiKey(String description, String location, String name) {}

        public record HttpAuth(String description, String scheme) {}
    }

    /**
     * What it takes to be let in.
     *
     * @param schemes name of a scheme and the scopes needed in it
     */
    public record SecurityRequirement(
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, StringList> schemes) {}

    public record StringList(@JsonInclude(JsonInclude.Include.ALWAYS) List<String> list) {}

    public record Skill(
            String id,
            String name,
            String description,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> tags,
            List<String> examples) {}
}
