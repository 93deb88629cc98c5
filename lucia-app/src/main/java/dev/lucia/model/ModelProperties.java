package dev.lucia.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * Which language model answers what Lucia does not understand by itself, and what it may cost.
 *
 * @param provider {@code none}, {@code openai} (and whatever is compatible), {@code azure-openai},
 *     {@code ollama} or {@code azure-ai-inference}
 * @param chat the model that talks and plans; OpenAI's is {@code gpt-4o-mini} unless named
 * @param embedding the model that compares meanings; address and key are those of {@code chat}
 *     unless given
 * @param timeout how long one call may take, from the question to the last word of the answer
 * @param maxRetries how often a call is tried again that failed in a way that may pass
 * @param maxRounds how many calls one sentence may cost at most
 * @param maxTokens how many tokens, in and out, one sentence may cost at most
 * @param maxAnswerTokens how many tokens one call may give back
 * @param maxTime how long the model may work on one sentence, all calls and actions together; less
 *     than {@code lucia.task.deadline}
 * @param maxActions how many actions one sentence may lead to by way of the model
 * @param minSimilarity how alike two names must be to mean the same thing, 0 to 1, with {@code
 *     lucia.features.semantic-search}; depends on the embedding model
 */
@ConfigurationProperties("lucia.model")
@Validated
public record ModelProperties(
        @DefaultValue("none") ModelProvider provider,
        @NestedConfigurationProperty @DefaultValue ModelEndpoint chat,
        @NestedConfigurationProperty @DefaultValue ModelEndpoint embedding,
        @DefaultValue("30s") @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration timeout,
        @DefaultValue("2") @Min(0) @Max(10) int maxRetries,
        @DefaultValue("6") @Min(1) @Max(50) int maxRounds,
        @DefaultValue("20000") @Min(500) int maxTokens,
        @DefaultValue("800") @Min(16) int maxAnswerTokens,
        @DefaultValue("90s") @DurationMin(seconds = 1) Duration maxTime,
        @DefaultValue("30") @Min(1) @Max(200) int maxActions,
        @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1") double minSimilarity) {

    public ModelProperties {
        chat = chat.orNamed(provider.usualModel());
        if (provider != ModelProvider.NONE) {
            mustBeComplete("lucia.model.chat", provider, chat);
            if (embedding.isConfigured()) {
                mustBeComplete("lucia.model.embedding", provider, embedding.or(chat));
            }
        }
    }

    /** The embedding model, with address and key; empty names if there is none. */
    ModelEndpoint embeddingOrChat() {
        return embedding.isConfigured() ? embedding.or(chat) : ModelEndpoint.NONE;
    }

    private static void mustBeComplete(String prefix, ModelProvider provider, ModelEndpoint model) {
        if (model.endpoint() == null && provider.usualEndpoint().isEmpty()) {
            throw missing(prefix, "endpoint", "the address of the API", example(provider));
        }
        mustBeAddress(prefix, provider, model.endpoint());
        if (provider == ModelProvider.AZURE_OPENAI && model.deployment() == null) {
            throw missing(prefix, "deployment", "the name of the deployment", "my-gpt");
        }
        if (provider != ModelProvider.AZURE_OPENAI && model.name() == null) {
            throw missing(prefix, "name", "the name of the model", nameOf(provider));
        }
        boolean azure =
                provider == ModelProvider.AZURE_OPENAI
                        || provider == ModelProvider.AZURE_AI_INFERENCE;
        if (azure && model.apiKey() == null) {
            throw missing(prefix, "api-key", "the key of the resource", "0123abcd");
        }
        if (model.apiKey() != null
                && !model.apiKey().reveal().chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    prefix
                            + ".api-key: the key contains a space, line break or a letter that no"
                            + " key has. Copy it again, in one line.");
        }
    }

    private static void mustBeAddress(
            String prefix, ModelProvider provider, @Nullable URI endpoint) {
        if (endpoint == null) {
            return;
        }
        boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        if (!web || endpoint.getHost() == null || endpoint.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    prefix
                            + ".endpoint: not the address of an API (http or https, a host, no user"
                            + " or password). Example: "
                            + variable(prefix, "endpoint")
                            + "="
                            + example(provider));
        }
    }

    private static IllegalArgumentException missing(
            String prefix, String key, String what, String example) {
        return new IllegalArgumentException(
                "%s.%s: %s is missing. Example: %s=%s"
                        .formatted(prefix, key, what, variable(prefix, key), example));
    }

    private static String variable(String prefix, String key) {
        return (prefix + "." + key).replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String example(ModelProvider provider) {
        return switch (provider) {
            case NONE, OPENAI, OLLAMA -> provider.usualEndpoint();
            case AZURE_OPENAI -> "https://my-resource.openai.azure.com";
            case AZURE_AI_INFERENCE -> "https://my-resource.services.ai.azure.com/models";
        };
    }

    private static String nameOf(ModelProvider provider) {
        return provider == ModelProvider.OLLAMA ? "qwen3:8b" : "gpt-4o-mini";
    }
}
