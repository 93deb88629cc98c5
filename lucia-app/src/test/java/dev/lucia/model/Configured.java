package dev.lucia.model;

import dev.lucia.model.simulator.Simulator;
import dev.lucia.secret.Secret;

import io.micrometer.core.instrument.MeterRegistry;

import java.net.URI;
import java.time.Duration;

/** Models as a test configures them. */
final class Configured {

    private Configured() {}

    static ModelEndpoint endpoint(String url, String key, String name) {
        return new ModelEndpoint(URI.create(url), Secret.of(key), name, name, null);
    }

    /** The address of {@code provider}'s dialect. */
    static ModelEndpoint at(Simulator simulator, ModelProvider provider, String key, String name) {
        String path =
                switch (provider) {
                    case OPENAI -> "/v1";
                    case AZURE_AI_INFERENCE -> "/models";
                    case NONE, AZURE_OPENAI, OLLAMA -> "";
                };
        return endpoint(simulator.url() + path, key, name);
    }

    static Models models(
            MeterRegistry metrics, ModelProvider provider, ModelEndpoint model, int maxRetries) {
        return new Models(
                new ModelProperties(
                        provider,
                        model,
                        model,
                        Duration.ofMillis(1500),
                        maxRetries,
                        6,
                        20000,
                        800,
                        Duration.ofSeconds(90),
                        30,
                        0.6),
                metrics);
    }
}
