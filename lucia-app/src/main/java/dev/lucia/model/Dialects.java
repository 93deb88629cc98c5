package dev.lucia.model;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The models of each provider, as LangChain4j speaks with them. */
final class Dialects {

    private static final String AZURE_OPENAI_VERSION = "2024-10-21";
    private static final String AZURE_INFERENCE_VERSION = "2024-05-01-preview";

    /** Where to send requests, and what goes with each. */
    private record Target(String url, Map<String, String> headers, Map<String, String> query) {}

    private final ModelProvider provider;
    private final Duration timeout;

    Dialects(ModelProvider provider, Duration timeout) {
        this.provider = provider;
        this.timeout = timeout;
    }

    StreamingChatModel chat(ModelEndpoint model, int maxAnswerTokens) {
        Target target = target(model);
        if (provider == ModelProvider.OLLAMA) {
            return OllamaStreamingChatModel.builder()
                    .httpClientBuilder(ProviderHttp.builder(timeout))
                    .timeout(timeout)
                    .baseUrl(target.url())
                    .customHeaders(target.headers())
                    .modelName(model.model())
                    .numPredict(maxAnswerTokens)
                    .think(false)
                    .build();
        }
        var builder =
                OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(ProviderHttp.builder(timeout))
                        .timeout(timeout)
                        .baseUrl(target.url())
                        .customHeaders(target.headers())
                        .customQueryParams(target.query())
                        .modelName(model.model());
        return provider == ModelProvider.AZURE_AI_INFERENCE
                ? builder.maxTokens(maxAnswerTokens).build()
                : builder.maxCompletionTokens(maxAnswerTokens).build();
    }

    EmbeddingModel embedding(ModelEndpoint model) {
        Target target = target(model);
        return provider == ModelProvider.OLLAMA
                ? OllamaEmbeddingModel.builder()
                        .httpClientBuilder(ProviderHttp.builder(timeout))
                        .timeout(timeout)
                        .baseUrl(target.url())
                        .customHeaders(target.headers())
                        .modelName(model.model())
                        .maxRetries(0)
                        .build()
                : OpenAiEmbeddingModel.builder()
                        .httpClientBuilder(ProviderHttp.builder(timeout))
                        .timeout(timeout)
                        .baseUrl(target.url())
                        .customHeaders(target.headers())
                        .customQueryParams(target.query())
                        .modelName(model.model())
                        .maxRetries(0)
                        .build();
    }

    private Target target(ModelEndpoint model) {
        String base = base(model);
        String version = model.apiVersion();
        return switch (provider) {
            case NONE -> throw new IllegalStateException("there is no provider");
            case OPENAI, OLLAMA ->
                    new Target(base, key("Authorization", "Bearer ", model), Map.of());
            case AZURE_OPENAI ->
                    new Target(
                            base + "/openai/deployments/" + model.deployment(),
                            key("api-key", "", model),
                            version(version, AZURE_OPENAI_VERSION));
            case AZURE_AI_INFERENCE -> inference(base, version, model);
        };
    }

    /**
     * Foundry's newer address takes no version; the older one must be told to overlook what it
     * lacks.
     */
    private static Target inference(String base, @Nullable String version, ModelEndpoint model) {
        Map<String, String> headers = key("api-key", "", model);
        if (base.endsWith("/openai/v1")) {
            return new Target(base, headers, version == null ? Map.of() : version(version, ""));
        }
        headers.put("extra-parameters", "drop");
        boolean bare = URI.create(base).getPath().isEmpty();
        return new Target(
                bare ? base + "/models" : base, headers, version(version, AZURE_INFERENCE_VERSION));
    }

    private String base(ModelEndpoint model) {
        String url =
                model.endpoint() == null
                        ? provider.usualEndpoint()
                        : Objects.requireNonNull(model.endpoint()).toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static Map<String, String> key(String header, String prefix, ModelEndpoint model) {
        Map<String, String> headers = new HashMap<>();
        if (model.apiKey() != null) {
            headers.put(header, prefix + model.apiKey().reveal());
        }
        return headers;
    }

    private static Map<String, String> version(@Nullable String given, String usual) {
        return Map.of("api-version", given == null ? usual : given);
    }
}
