package dev.lucia.security;

import static dev.lucia.security.Scope.A2A;
import static dev.lucia.security.Scope.CONFIRM;
import static dev.lucia.security.Scope.CONVERSE;
import static dev.lucia.security.Scope.TASKS;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * One API key, of which only the hash is known here. {@code bin/lucia create-key NAME} makes one.
 *
 * @param name the caller's name; owns the caller's tasks, and stays the same when the key changes
 * @param sha256 SHA-256 of the key in hexadecimal
 * @param scopes what it may be used for: converse, a2a, tasks, confirm, admin; without any, all but
 *     admin
 * @param expires when it is refused from, such as 2027-01-31T00:00:00Z; never if absent
 */
record KeyProperties(
        @NotNull(message = NAME) @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = NAME)
                String name,
        @NotNull(message = HASH) @Pattern(regexp = "[0-9a-fA-F]{64}", message = HASH) String sha256,
        @Nullable Set<Scope> scopes,
        @Nullable Instant expires) {

    private static final String NAME =
            "must be 1 to 64 letters, digits, dots, dashes or underscores, such as kitchen-tablet";
    private static final String HASH =
            "must be the 64 hexadecimal digits of the key's SHA-256, as `bin/lucia create-key NAME`"
                    + " prints it; never the key itself";

    /** The scopes it has, given or not. */
    Set<Scope> granted() {
        return scopes == null || scopes.isEmpty()
                ? EnumSet.of(CONVERSE, A2A, TASKS, CONFIRM)
                : EnumSet.copyOf(scopes);
    }
}
