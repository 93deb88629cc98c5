package dev.lucia.a2a.rest;

import dev.lucia.a2a.A2aException;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/** Members of a request that come as parameters of its URL. */
record Query(HttpServletRequest request) {

    @Nullable String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    @Nullable Integer number(String name) {
        String value = text(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException notOne) {
            throw A2aException.invalid(name, "must be an integer of 32 bits");
        }
    }

    @Nullable Boolean flag(String name) {
        return switch (text(name)) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw A2aException.invalid(name, "must be true or false");
        };
    }
}
