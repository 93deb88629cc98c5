package dev.lucia.agent;

import dev.lucia.model.ModelProperties;
import dev.lucia.model.Models;
import dev.lucia.model.simulator.Simulator;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.HashMap;
import java.util.Map;

/** Assistants that may ask a simulated model. */
final class Modelled {

    private final ModelProperties limits;
    private final Models models;

    Modelled(Simulator simulator, String apiKey) {
        Map<String, String> settings = new HashMap<>();
        settings.put("lucia.model.provider", "openai");
        settings.put("lucia.model.chat.endpoint", simulator.url() + "/v1");
        settings.put("lucia.model.chat.api-key", apiKey);
        settings.put("lucia.model.chat.name", "simulated");
        limits =
                new Binder(new MapConfigurationPropertySource(settings))
                        .bindOrCreate("lucia.model", ModelProperties.class);
        models = new Models(limits, new SimpleMeterRegistry());
    }

    Assistants assistants(FeatureProperties features) {
        return new Assistants().asking(models, limits, features);
    }
}
