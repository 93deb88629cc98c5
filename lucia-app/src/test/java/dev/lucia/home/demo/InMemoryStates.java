package dev.lucia.home.demo;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** States for tests that need no replicas. */
final class InMemoryStates implements DemoStates {

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> all() {
        return Map.copyOf(texts);
    }

    @Override
    public synchronized boolean replace(String entity, @Nullable String before, String after) {
        if (!Objects.equals(texts.get(entity), before)) {
            return false;
        }
        texts.put(entity, after);
        return true;
    }
}
