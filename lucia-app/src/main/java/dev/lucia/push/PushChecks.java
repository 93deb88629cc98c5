package dev.lucia.push;

import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a config must be like to be kept. Safe for use by many threads. */
public final class PushChecks {

    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}]{1,128}");
    private static final Pattern SCHEME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]([ -~]{0,8190}[!-~])?");

    private final TargetGuard guard;

    PushChecks(TargetGuard guard) {
        this.guard = guard;
    }

    /** What is wrong with {@code config}, without any secret; empty if it is fine. */
    public Optional<String> fault(PushConfig config) {
        if (!ID.matcher(config.id()).matches()) {
            return Optional.of("id must be 1 to 128 characters without control characters");
        }
        PushAuthentication authentication = config.authentication();
        if (authentication != null && !SCHEME.matcher(authentication.scheme()).matches()) {
            return Optional.of("authentication.scheme must be a scheme of HTTP, such as Bearer");
        }
        if (authentication != null && !fitsHeader(authentication.credentials())) {
            return Optional.of("authentication.credentials must fit a header: visible ASCII only");
        }
        if (!fitsHeader(config.token())) {
            return Optional.of("token must fit a header: visible ASCII only");
        }
        try {
            guard.pin(PushTarget.parse(config.url()));
            return Optional.empty();
        } catch (RefusedTarget refused) {
            return Optional.of(refused.reason());
        }
    }

    /** A line's end in it would begin another header. */
    private static boolean fitsHeader(@Nullable Secret value) {
        return value == null
                || value.reveal().isEmpty()
                || HEADER_VALUE.matcher(value.reveal()).matches();
    }
}
