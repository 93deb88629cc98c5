package dev.lucia.a2a.card;

import dev.lucia.a2a.Call;
import dev.lucia.a2a.Extensions;
import dev.lucia.a2a.protocol.AgentCard;
import dev.lucia.a2a.protocol.AgentCard.Capabilities;
import dev.lucia.a2a.protocol.AgentCard.Extension;
import dev.lucia.a2a.protocol.AgentCard.Interface;
import dev.lucia.a2a.protocol.AgentCard.SecurityRequirement;
import dev.lucia.a2a.protocol.AgentCard.SecurityScheme;
import dev.lucia.a2a.protocol.AgentCard.StringList;
import dev.lucia.agent.Skill;
import dev.lucia.agent.SkillCatalog;
import dev.lucia.security.Access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Writes the agent card: the same for everyone, and the one for a caller. */
@Component
public class Cards {

    private static final List<String> INPUT = List.of("text/plain", "application/json");
    private static final List<String> OUTPUT = List.of("text/plain");
    private static final Map<String, SecurityScheme> SCHEMES =
            Map.of(
                    "apiKey",
                    new SecurityScheme(
                            new SecurityScheme.ApiKey(
                                    "A key of Lucia's, whose scopes include a2a.",
                                    "header",
                                    "X-Api-Key"),
                            null),
                    "bearer",
                    new SecurityScheme(
                            null,
                            new SecurityScheme.HttpAuth(
                                    "The same key as a bearer token.", "Bearer")));

    private final Extensions extensions;
    private final Access access;
    private final String version;

    Cards(Extensions extensions, Access access, ObjectProvider<BuildProperties> build) {
        this.extensions = extensions;
        this.access = access;
        BuildProperties properties = build.getIfAvailable();
        String built = properties == null ? null : properties.getVersion();
        this.version = built == null ? "unbuilt" : built;
    }

    /** For everyone who reaches Lucia at {@code baseUrl}. */
    public AgentCard card(String baseUrl) {
        return card(baseUrl, extensions.declared());
    }

    /** For a caller: also says what the key may. */
    public AgentCard extendedCard(Call call) {
        List<Extension> known =
                extensions.declared().stream()
                        .map(
                                extension ->
                                        extension.uri().equals(Extensions.CONFIRMATION)
                                                ? withParams(
                                                        extension,
                                                        Map.of("mayConfirm", call.mayConfirm()))
                                                : extension)
                        .toList();
        return card(call.baseUrl(), known);
    }

    private AgentCard card(String baseUrl, List<Extension> known) {
        return new AgentCard(
                "Lucia",
                "A private assistant for the home: says what it is like and does what it is told,"
                        + " in English, German, French, Spanish and Dutch.",
                List.of(
                        new Interface(baseUrl + "/a2a", "JSONRPC", "1.0"),
                        new Interface(baseUrl + "/a2a/v1", "HTTP+JSON", "1.0"),
                        new Interface(baseUrl + "/a2a", "JSONRPC", "0.3")),
                version,
                new Capabilities(true, true, known, true),
                access.anonymous() ? Map.of() : SCHEMES,
                access.anonymous() ? List.of() : List.of(need("apiKey"), need("bearer")),
                INPUT,
                OUTPUT,
                new SkillCatalog().skills().stream().map(Cards::skill).toList());
    }

    private static SecurityRequirement need(String scheme) {
        return new SecurityRequirement(Map.of(scheme, new StringList(List.of())));
    }

    private static AgentCard.Skill skill(Skill skill) {
        return new AgentCard.Skill(
                skill.id(),
                skill.name(),
                skill.description(),
                skill.domains().isEmpty() ? List.of(skill.id()) : skill.domains(),
                skill.examples());
    }

    private static Extension withParams(Extension extension, Map<String, Object> params) {
        return new Extension(
                extension.uri(), extension.description(), extension.required(), params);
    }
}
