package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.names.Kind;
import dev.lucia.language.words.DataFile;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value that people ask for ("temperature"), and where entities of each type report it, the best
 * first; listed in the data file {@code attributes}.
 */
public record Attribute(String name, List<Source> sources) {

    private static final Map<String, Attribute> ALL =
            DataFile.read("attributes").stream()
                    .map(e -> new Attribute(e.key(), e.values().stream().map(Source::of).toList()))
                    .collect(Collectors.toUnmodifiableMap(Attribute::name, Function.identity()));

    /**
     * Where one type of entity reports it.
     *
     * @param attribute name of the attribute, or null if it is the state itself
     */
    public record Source(String type, @Nullable String attribute) {

        private static Source of(String text) {
            int at = text.indexOf('@');
            return at < 0
                    ? new Source(text, null)
                    : new Source(text.substring(0, at), text.substring(at + 1));
        }

        private boolean appliesTo(Entity entity) {
            return Kind.isOfType(entity, type)
                    && (attribute == null || entity.state().attributes().containsKey(attribute));
        }

        private Optional<Object> value(Entity entity) {
            if (!Kind.isOfType(entity, type)) {
                return Optional.empty();
            }
            return attribute == null
                    ? Optional.of(entity.state().value())
                    : Optional.ofNullable(entity.state().attributes().get(attribute));
        }
    }

    public Attribute {
        sources = List.copyOf(sources);
    }

    /** The attribute called {@code name} in the data files. */
    static Attribute of(String name) {
        Attribute attribute = ALL.get(name);
        if (attribute == null) {
            throw new IllegalArgumentException("no attribute named \"" + name + "\"");
        }
        return attribute;
    }

    /** Whether {@code entity} is a thing that reports it, at times. */
    boolean appliesTo(Entity entity) {
        for (Source source : sources) {
            if (source.appliesTo(entity)) {
                return true;
            }
        }
        return false;
    }

    /** What {@code entity} reports, if it reports any. */
    public Optional<Object> of(Entity entity) {
        return sources.stream().flatMap(source -> source.value(entity).stream()).findFirst();
    }

    /** Those of {@code entities} that report it best: sensors before what measures by the way. */
    List<Entity> bestOf(List<Entity> entities) {
        for (Source source : sources) {
            List<Entity> found = entities.stream().filter(source::appliesTo).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
