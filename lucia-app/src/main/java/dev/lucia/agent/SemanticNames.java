package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.Home;
import dev.lucia.model.Embeddings;
import dev.lucia.model.ModelFailed;
import dev.lucia.model.ModelProperties;
import dev.lucia.model.Models;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds by meaning what a thing is called that somebody called otherwise: "Reading Lamp" for "book
 * light". What is done then is told by its own name, and what is risky is asked about by it. Safe
 * for use by many threads; without a model, or while it is away, nothing is found.
 */
@Component
final class SemanticNames {

    /** Two things that are so close to each other are not told apart. */
    private static final double CLEAR = 0.02;

    private static final int MOST_AT_ONCE = 100;

    private final @Nullable Embeddings embeddings;
    private final EmbeddingCache cache;
    private final double threshold;

    SemanticNames(
            FeatureProperties features,
            Models models,
            ModelProperties properties,
            EmbeddingCache cache) {
        embeddings =
                features.semanticSearch()
                        ? models.embeddings().orElseThrow(SemanticNames::none)
                        : null;
        this.cache = cache;
        threshold = properties.minSimilarity();
    }

    /** The name of the one exposed thing that {@code said} means most likely. */
    Optional<String> nearest(String said, Home home) throws InterruptedException {
        Embeddings model = embeddings;
        if (model == null || said.isBlank()) {
            return Optional.empty();
        }
        Map<String, Entity> named = names(home);
        try {
            float[] wanted = vectors(model, List.of(said)).get(said);
            Map<String, float[]> known = vectors(model, List.copyOf(named.keySet()));
            return wanted == null ? Optional.empty() : best(wanted, known, named);
        } catch (ModelFailed away) {
            return Optional.empty();
        }
    }

    private Optional<String> best(
            float[] wanted, Map<String, float[]> known, Map<String, Entity> named) {
        Map<Entity, Double> likeness = new HashMap<>();
        known.forEach(
                (name, vector) -> {
                    Entity entity = named.get(name);
                    if (entity != null) {
                        likeness.merge(entity, dot(wanted, vector), Math::max);
                    }
                });
        List<Map.Entry<Entity, Double>> ranked =
                likeness.entrySet().stream()
                        .sorted(Map.Entry.<Entity, Double>comparingByValue().reversed())
                        .limit(2)
                        .toList();
        boolean near = !ranked.isEmpty() && ranked.getFirst().getValue() >= threshold;
        boolean clear =
                ranked.size() < 2
                        || ranked.getFirst().getValue() - ranked.getLast().getValue() >= CLEAR;
        return near && clear ? Optional.of(ranked.getFirst().getKey().name()) : Optional.empty();
    }

    private Map<String, float[]> vectors(Embeddings model, List<String> texts)
            throws ModelFailed, InterruptedException {
        Map<String, float[]> all = new HashMap<>(cache.find(model.model(), texts));
        List<String> missing = texts.stream().filter(text -> !all.containsKey(text)).toList();
        for (int from = 0; from < missing.size(); from += MOST_AT_ONCE) {
            List<String> some =
                    missing.subList(from, Math.min(missing.size(), from + MOST_AT_ONCE));
            List<float[]> vectors = model.of(some);
            Map<String, float[]> fresh = new HashMap<>();
            for (int i = 0; i < some.size(); i++) {
                fresh.put(some.get(i), vectors.get(i));
            }
            cache.keep(model.model(), fresh);
            all.putAll(fresh);
        }
        return all;
    }

    /** What exposed things are called, and in which room they are. */
    private static Map<String, Entity> names(Home home) {
        Map<String, Entity> names = new LinkedHashMap<>();
        for (Entity entity : home.entities().values()) {
            if (entity.exposed()) {
                List<String> all = new ArrayList<>(entity.aliases());
                all.add(entity.name());
                all.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT).strip())
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> names.putIfAbsent(name, entity));
            }
        }
        return names;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static IllegalStateException none() {
        return new IllegalStateException(
                "lucia.features.semantic-search: names are compared by an embedding model, and"
                        + " none is configured. Set LUCIA_MODEL_EMBEDDING_NAME, or leave"
                        + " LUCIA_FEATURES_SEMANTICSEARCH out."
                        + " Example: LUCIA_MODEL_EMBEDDING_NAME=nomic-embed-text");
    }
}
