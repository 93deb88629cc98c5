package dev.lucia.model;

import dev.langchain4j.model.output.TokenUsage;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/** What calls to models take and cost, named by OpenTelemetry's conventions for generative AI. */
record ModelMetrics(
        MeterRegistry registry, ModelProvider provider, String model, String operation) {

    void record(String agent, Duration took, ModelFailed.@Nullable Kind failure) {
        String error = failure == null ? "none" : failure.name().toLowerCase(Locale.ROOT);
        Timer.builder("gen_ai.client.operation.duration")
                .description("Calls to language models, retries included")
                .tags(tags(agent).and("error.type", error))
                .register(registry)
                .record(took);
    }

    void record(String agent, @Nullable TokenUsage usage) {
        if (usage != null) {
            record(agent, "input", usage.inputTokenCount());
            record(agent, "output", usage.outputTokenCount());
        }
    }

    private void record(String agent, String type, @Nullable Integer tokens) {
        if (tokens != null && tokens > 0) {
            DistributionSummary.builder("gen_ai.client.token.usage")
                    .description("Tokens that language models read and wrote")
                    .baseUnit("tokens")
                    .tags(tags(agent).and("gen_ai.token.type", type))
                    .register(registry)
                    .record(tokens);
        }
    }

    private Tags tags(String agent) {
        return Tags.of(
                "gen_ai.operation.name",
                operation,
                "gen_ai.provider.name",
                provider.metricName(),
                "gen_ai.request.model",
                model,
                "gen_ai.agent.name",
                agent);
    }
}
