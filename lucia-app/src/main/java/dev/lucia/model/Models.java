package dev.lucia.model;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The configured models. Nothing is called before somebody asks something. */
@Component
public final class Models {

    private final @Nullable Chat chat;
    private final @Nullable Embeddings embeddings;
    private final List<ModelCalls> all = new ArrayList<>();

    public Models(ModelProperties properties, MeterRegistry registry) {
        ModelProvider provider = properties.provider();
        Dialects dialects = new Dialects(provider, properties.timeout());
        if (provider == ModelProvider.NONE) {
            chat = null;
        } else {
            ModelEndpoint model = properties.chat();
            ModelMetrics metrics = new ModelMetrics(registry, provider, model.model(), "chat");
            ModelCalls calls = calls(properties, model, "lucia.model.chat", metrics);
            chat = new Chat(dialects.chat(model, properties.maxAnswerTokens()), calls, metrics);
        }
        ModelEndpoint model = properties.embeddingOrChat();
        if (provider == ModelProvider.NONE || !model.isConfigured()) {
            embeddings = null;
        } else {
            ModelMetrics metrics =
                    new ModelMetrics(registry, provider, model.model(), "embeddings");
            ModelCalls calls = calls(properties, model, "lucia.model.embedding", metrics);
            embeddings = new Embeddings(dialects.embedding(model), model.model(), calls, metrics);
        }
    }

    /** The model that talks, if one is configured. */
    public Optional<Chat> chat() {
        return Optional.ofNullable(chat);
    }

    /** The model that compares meanings, if one is configured. */
    public Optional<Embeddings> embeddings() {
        return Optional.ofNullable(embeddings);
    }

    /** How the calls to each configured model went lately. */
    public List<ModelStatus> status() {
        return all.stream().map(ModelCalls::status).toList();
    }

    private ModelCalls calls(
            ModelProperties properties, ModelEndpoint model, String setting, ModelMetrics metrics) {
        Advice advice = new Advice(properties.provider(), model, setting, properties.timeout());
        ModelCalls calls = new ModelCalls(advice, metrics, properties.maxRetries());
        all.add(calls);
        return calls;
    }
}
