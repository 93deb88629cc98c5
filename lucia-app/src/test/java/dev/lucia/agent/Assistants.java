package dev.lucia.agent;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
import dev.lucia.language.Interpreter;
import dev.lucia.model.ModelProperties;
import dev.lucia.model.Models;
import dev.lucia.secret.Sealing;
import dev.lucia.secret.Secret;
import dev.lucia.task.Caller;
import dev.lucia.task.SpokenCodes;
import dev.lucia.task.TaskProperties;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Assistants as the service wires them, on homes that live in a test. */
final class Assistants {

    private final ConversationMemory memory = new Memory();
    private SpokenCodes codes = new SpokenCodes(InstantSource.system());
    private final List<Fallback> fallbacks = new ArrayList<>();
    private final AtomicReference<Means> means = new AtomicReference<>();
    private TimerFixture timers = new TimerFixture(Clock.systemUTC());

    /** One that keeps {@code others}. */
    Assistants keeping(TimerFixture others) {
        timers = others;
        return this;
    }

    /** One that also asks {@code fallback}. */
    Assistants asking(Fallback fallback) {
        fallbacks.add(fallback);
        return this;
    }

    /** One that knows what an engine cuts out. */
    Assistants hearing(SpokenCodes heard) {
        codes = heard;
        return this;
    }

    /** One that also asks {@code models}. */
    Assistants asking(Models models, ModelProperties limits, FeatureProperties features) {
        ObjectProvider<Means> later =
                new ObjectProvider<>() {
                    @Override
                    public Means getObject() {
                        return means.get();
                    }
                };
        return asking(new ModelAgent(models, limits, features, memory, new Interpreter(), later));
    }

    Assistant over(HomeGateway gateway, HomeQueries queries) {
        Sealing sealing = new Sealing(Secret.of("00".repeat(32)));
        TaskProperties tasks = bind("lucia.task", TaskProperties.class);
        means.set(
                new Means(
                        gateway,
                        queries,
                        new Guard(properties()),
                        new Confirmation(sealing, tasks),
                        fallbacks,
                        Clock.systemUTC()));
        Interpreter interpreter = new Interpreter();
        TimerAgent agent = timers.agent(gateway, means.get().guard(), interpreter);
        SemanticNames names =
                new SemanticNames(
                        new FeatureProperties(false, false),
                        new Models(limits(), new SimpleMeterRegistry()),
                        limits(),
                        new NoCache());
        return new Assistant(means.get(), interpreter, memory, codes, agent, names);
    }

    /** The defaults. */
    static AgentProperties properties() {
        return bind("lucia.agent", AgentProperties.class);
    }

    private static <T> T bind(String name, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(name, type);
    }

    private static ModelProperties limits() {
        return bind("lucia.model", ModelProperties.class);
    }

    private static final class NoCache implements EmbeddingCache {

        @Override
        public Map<String, float[]> find(String model, List<String> texts) {
            return Map.of();
        }

        @Override
        public void keep(String model, Map<String, float[]> vectors) {
            // Forgotten at once.
        }
    }

    private static final class Memory implements ConversationMemory {

        private final Map<String, List<Exchange>> exchanges = new ConcurrentHashMap<>();

        @Override
        public Recollection recall(Caller caller, String contextId) {
            return new Recollection(exchanges.getOrDefault(caller + contextId, List.of()));
        }

        @Override
        public void remember(Caller caller, String contextId, Exchange exchange) {
            exchanges.computeIfAbsent(caller + contextId, _ -> new ArrayList<>()).add(exchange);
        }

        @Override
        public void erase(Caller caller, String contextId) {
            exchanges.remove(caller + contextId);
        }
    }
}
