package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.names.Kind;
import dev.lucia.language.words.DataFile;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A state that people ask about ("open", "locked"), and how entities of each type report it; listed
 * in the data file {@code conditions}.
 */
public record Condition(String name, List<Case> cases) {

    private static final Map<String, Condition> ALL =
            DataFile.read("conditions").stream()
                    .map(e -> new Condition(e.key(), e.values().stream().map(Case::of).toList()))
                    .collect(Collectors.toUnmodifiableMap(Condition::name, Function.identity()));

    /**
     * How one type of entity reports it.
     *
     * @param negated whether it is reported by any other state than {@code states}
     * @param below or the number that the state is below of, or null
     */
    public record Case(String type, Set<String> states, boolean negated, @Nullable Double below) {

        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        private static Case of(String text) {
            int arrow = text.indexOf('>');
            String states = text.substring(arrow + 1).strip();
            boolean negated = states.startsWith("!");
            Double below = states.startsWith("<") ? Double.valueOf(states.substring(1)) : null;
            return new Case(
                    text.substring(0, arrow).strip(),
                    Set.copyOf(
                            Arrays.asList((negated ? states.substring(1) : states).split("\\|"))),
                    negated,
                    below);
        }

        boolean holds(String state) {
            return below == null
                    ? states.contains(state) != negated
                    : NUMBER.matcher(state).matches() && Double.parseDouble(state) < below;
        }
    }

    public Condition {
        cases = List.copyOf(cases);
    }

    /** The condition called {@code name} in the data files. */
    static Condition of(String name) {
        Condition condition = ALL.get(name);
        if (condition == null) {
            throw new IllegalArgumentException("no condition named \"" + name + "\"");
        }
        return condition;
    }

    /** Whether {@code entity} can report it. */
    public boolean appliesTo(Entity entity) {
        for (Case type : cases) {
            if (Kind.isOfType(entity, type.type())) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code entity} reports it now. */
    public boolean holdsFor(Entity entity) {
        return cases.stream()
                .filter(c -> Kind.isOfType(entity, c.type()))
                .findFirst()
                .filter(c -> c.holds(entity.state().value()))
                .isPresent();
    }
}
