package dev.lucia.model;

import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Where a model is, and which.
 *
 * @param endpoint address of the provider's API, such as https://api.openai.com/v1
 * @param apiKey the provider's key; Ollama needs none
 * @param name of the model, as the provider calls it
 * @param deployment name under which the model was deployed, for azure-openai
 * @param apiVersion version of the API, for the two Azure providers
 */
public record ModelEndpoint(
        @Nullable URI endpoint,
        @Nullable Secret apiKey,
        @Nullable String name,
        @Nullable String deployment,
        @Nullable String apiVersion) {

    static final ModelEndpoint NONE = new ModelEndpoint(null, null, null, null, null);

    public ModelEndpoint {
        name = blankToNull(name);
        deployment = blankToNull(deployment);
        apiVersion = blankToNull(apiVersion);
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey;
        endpoint = endpoint == null || endpoint.toString().isBlank() ? null : endpoint;
    }

    /** Whether it says which model. */
    boolean isConfigured() {
        return name != null || deployment != null;
    }

    /** This, with {@code usual} for a name if it says no model and that is not blank. */
    ModelEndpoint orNamed(String usual) {
        return isConfigured() || usual.isEmpty()
                ? this
                : new ModelEndpoint(endpoint, apiKey, usual, null, apiVersion);
    }

    /** How the model is called in figures: its name, else its deployment. */
    String model() {
        return name != null ? name : deployment != null ? deployment : "";
    }

    /** This, with address and key of {@code other} where it has none of its own. */
    ModelEndpoint or(ModelEndpoint other) {
        boolean elsewhere = endpoint != null;
        return new ModelEndpoint(
                elsewhere ? endpoint : other.endpoint,
                apiKey != null || elsewhere ? apiKey : other.apiKey,
                name,
                deployment,
                apiVersion != null ? apiVersion : other.apiVersion);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
