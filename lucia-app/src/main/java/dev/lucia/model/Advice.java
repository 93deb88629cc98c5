package dev.lucia.model;

import dev.lucia.model.ModelFailed.Kind;

import java.time.Duration;
import java.util.Locale;

/**
 * What a failure means and what to do about it, for whoever runs Lucia.
 *
 * @param setting prefix of the settings it is about: "lucia.model.chat"
 */
record Advice(ModelProvider provider, ModelEndpoint model, String setting, Duration timeout) {

    String on(Kind kind) {
        return switch (kind) {
            case UNREACHABLE ->
                    at()
                            + " can't be reached. Is it running, and is "
                            + name("endpoint")
                            + " its address as seen from here?"
                            + (provider == ModelProvider.OLLAMA
                                    ? " In a container or pod, localhost is the container itself."
                                    : "");
            case UNAUTHORIZED ->
                    at()
                            + " refuses the key. Set "
                            + name("api-key")
                            + " to a valid one of this provider.";
            case NOT_FOUND -> notFound();
            case REFUSED ->
                    at()
                            + " refuses the request: the model may not support tools, or the"
                            + " request is longer than it takes.";
            case FILTERED -> at() + " withheld the answer: its content filter stepped in.";
            case RATE_LIMITED ->
                    at()
                            + " limits the number of requests (429). Wait, or raise the quota of"
                            + " this key.";
            case BROKEN -> at() + " has failed on its side (5xx).";
            case TIMED_OUT ->
                    at()
                            + " did not answer within "
                            + timeout.toMillis() / 1000.0
                            + " s. Raise lucia.model.timeout (LUCIA_MODEL_TIMEOUT), or use a faster"
                            + " model.";
            case UNREADABLE ->
                    at()
                            + " answers with something that is not this provider's protocol. Is "
                            + name("endpoint")
                            + " the address of the API, with its whole path?"
                            + " Usual: "
                            + usual();
            case CUT -> at() + " ended the answer in the middle.";
            case PAUSED -> at() + " failed too often lately; it is tried again in a few seconds.";
        };
    }

    private String notFound() {
        return switch (provider) {
            case OLLAMA ->
                    at()
                            + " has no model \""
                            + model.model()
                            + "\". Pull it: ollama pull "
                            + model.model();
            case AZURE_OPENAI ->
                    at()
                            + " has no deployment \""
                            + model.deployment()
                            + "\", or does not know this api-version. Check "
                            + name("deployment")
                            + " (the deployment's name, not the model's) and "
                            + name("api-version")
                            + ".";
            case AZURE_AI_INFERENCE ->
                    at()
                            + " has no model \""
                            + model.model()
                            + "\" there, or does not know this api-version. Check "
                            + name("name")
                            + ", "
                            + name("api-version")
                            + " and the path of the endpoint. Usual: "
                            + usual();
            case NONE, OPENAI ->
                    at()
                            + " has no model \""
                            + model.model()
                            + "\", or the path of the endpoint is wrong. Check "
                            + name("name")
                            + "; the usual endpoint: "
                            + usual();
        };
    }

    private String at() {
        return setting.substring("lucia.model.".length())
                + " model: "
                + (model.endpoint() == null ? provider.usualEndpoint() : model.endpoint());
    }

    private String usual() {
        return switch (provider) {
            case NONE, OPENAI, OLLAMA -> provider.usualEndpoint();
            case AZURE_OPENAI -> "https://<resource>.openai.azure.com";
            case AZURE_AI_INFERENCE -> "https://<resource>.services.ai.azure.com/models";
        };
    }

    private String name(String key) {
        String property = setting + "." + key;
        return property
                + " ("
                + property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT)
                + ")";
    }
}
