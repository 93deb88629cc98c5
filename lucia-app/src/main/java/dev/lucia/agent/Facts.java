package dev.lucia.agent;

import dev.lucia.home.EntityState;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalDouble;

/** What a state says, read as what it should be; devices may report anything. */
record Facts(EntityState state) {

    boolean is(String value) {
        return state.value().equals(value);
    }

    /** The number that {@code attribute} holds, if it holds one. */
    OptionalDouble number(String attribute) {
        Object value = state.attributes().get(attribute);
        return value instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    double number(String attribute, double otherwise) {
        return number(attribute).orElse(otherwise);
    }

    @Nullable String text(String attribute) {
        return state.attributes().get(attribute) instanceof String text ? text : null;
    }

    /** The texts that {@code attribute} lists. */
    List<String> list(String attribute) {
        return state.attributes().get(attribute) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean lists(String attribute, String value) {
        return list(attribute).contains(value);
    }

    boolean isTrue(String attribute) {
        return Boolean.TRUE.equals(state.attributes().get(attribute));
    }

    /** Whether the entity says that it has the feature of this bit. */
    boolean supports(int feature) {
        return ((int) number("supported_features", 0) & feature) != 0;
    }

    /** The state itself as a number, if it is one. */
    OptionalDouble value() {
        try {
            return OptionalDouble.of(Double.parseDouble(state.value()));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
