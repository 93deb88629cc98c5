package dev.lucia.a2a.card;

import dev.lucia.a2a.protocol.AgentCard;
import dev.lucia.a2a.protocol.AgentCard.SecurityScheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The card as A2A 0.3 has it: one address at the top, schemes as OpenAPI spells them. */
public final class CardOf03 {

    private CardOf03() {}

    public static Map<String, Object> of(AgentCard card) {
        List<Map<String, String>> interfaces =
                card.supportedInterfaces().stream()
                        .filter(known -> known.protocolVersion().equals("0.3"))
                        .map(
                                known ->
                                        Map.of(
                                                "url",
                                                known.url(),
                                                "transport",
                                                known.protocolBinding()))
                        .toList();
        Map<String, Object> old = new LinkedHashMap<>();
        old.put("protocolVersion", "0.3.0");
        old.put("name", card.name());
        old.put("description", card.description());
        old.put("url", interfaces.getFirst().get("url"));
        old.put("preferredTransport", interfaces.getFirst().get("transport"));
        old.put("additionalInterfaces", interfaces);
        old.put("version", card.version());
        old.put("capabilities", capabilities(card.capabilities()));
        if (!card.securitySchemes().isEmpty()) {
            old.put("securitySchemes", schemes(card.securitySchemes()));
            old.put("security", security(card));
        }
        old.put("defaultInputModes", card.defaultInputModes());
        old.put("defaultOutputModes", card.defaultOutputModes());
        old.put("skills", card.skills());
        old.put("supportsAuthenticatedExtendedCard", card.capabilities().extendedAgentCard());
        return old;
    }

    private static Map<String, Object> capabilities(AgentCard.Capabilities known) {
        Map<String, Object> old = new LinkedHashMap<>();
        old.put("streaming", known.streaming());
        old.put("pushNotifications", known.pushNotifications());
        old.put("stateTransitionHistory", false);
        old.put("extensions", known.extensions());
        return old;
    }

    private static Map<String, Object> schemes(Map<String, SecurityScheme> schemes) {
        Map<String, Object> old = new LinkedHashMap<>();
        schemes.forEach((name, scheme) -> old.put(name, scheme(scheme)));
        return old;
    }

    private static Map<String, String> scheme(SecurityScheme scheme) {
        SecurityScheme.ApiKey key = scheme.apiKeySecurityScheme();
        SecurityScheme.HttpAuth http = scheme.httpAuthSecurityScheme();
        if (key != null) {
            return Map.of(
                    "type", "apiKey",
                    "description", key.description(),
                    "in", key.location(),
                    "name", key.name());
        }
        if (http != null) {
            return Map.of(
                    "type", "http",
                    "description", http.description(),
                    "scheme", http.scheme());
        }
        throw new IllegalStateException("a security scheme of no kind");
    }

    private static List<Map<String, List<String>>> security(AgentCard card) {
        return card.securityRequirements().stream()
                .map(
                        requirement -> {
                            Map<String, List<String>> old = new LinkedHashMap<>();
                            requirement
                                    .schemes()
                                    .forEach((name, scopes) -> old.put(name, scopes.list()));
                            return old;
                        })
                .toList();
    }
}
