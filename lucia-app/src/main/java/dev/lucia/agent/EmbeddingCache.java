package dev.lucia.agent;

import java.util.List;
import java.util.Map;

/**
 * Vectors of texts that were paid for once, shared by all replicas for a limited time. While the
 * store is away nothing is found, and nothing else fails. Safe for use by many threads.
 */
public interface EmbeddingCache {

    /** The vectors that {@code model} gave to those of {@code texts} that are known. */
    Map<String, float[]> find(String model, List<String> texts);

    /** Keeps {@code vectors}, by their text. */
    void keep(String model, Map<String, float[]> vectors);
}
