package dev.lucia.home.demo;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Reads the data of a call. */
record Arguments(Map<String, Object> data) {

    /** The wrong value that {@code field} has, told as Home Assistant would. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    boolean has(String field) {
        return data.containsKey(field);
    }

    @Nullable String text(String field) {
        return data.get(field) instanceof String text ? text : null;
    }

    /** The number of {@code field}, within bounds. */
    double number(String field, double least, double most) {
        if (data.get(field) instanceof Number number
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        throw new Wrong("expected a number from " + least + " to " + most + " at '" + field + "'");
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(data.get(field));
    }
}
