package dev.lucia.command.demo;

import dev.lucia.model.simulator.Simulator;
import dev.lucia.secret.Secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What makes the service a demonstration, unless the command line says otherwise. */
final class DemoSettings {

    private final Map<String, String> settings = new LinkedHashMap<>();

    DemoSettings(BundledRedis redis, Secret encryptionKey) {
        settings.put("lucia.home.type", "demo");
        settings.put("lucia.security.anonymous", "true");
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.address", "127.0.0.1");
        settings.put("logging.level.root", "warn");
        settings.put("lucia.redis.uri", "redis://127.0.0.1:" + redis.port());
        settings.put("lucia.redis.username", "");
        settings.put("lucia.redis.password", redis.password().reveal());
        settings.put("lucia.security.encryption-key", encryptionKey.reveal());
    }

    /** Lets {@code simulator} be the model. */
    void use(Simulator simulator) {
        settings.put("lucia.model.provider", "openai");
        settings.put("lucia.model.chat.endpoint", simulator.url() + "/v1");
        settings.put("lucia.model.chat.api-key", "simulated");
        settings.put("lucia.model.chat.name", "simulated");
        settings.put("lucia.model.embedding.name", "simulated");
    }

    List<String> with(List<String> given) {
        List<String> all = new ArrayList<>();
        settings.forEach(
                (name, value) -> {
                    if (given.stream()
                            .noneMatch(argument -> argument.startsWith("--" + name + "="))) {
                        all.add("--" + name + "=" + value);
                    }
                });
        all.addAll(given);
        return all;
    }
}
