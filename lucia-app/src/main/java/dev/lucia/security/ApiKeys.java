package dev.lucia.security;

import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The keys that are let in. */
final class ApiKeys {

    private final List<ApiKey> keys;
    private final Clock clock;

    ApiKeys(List<KeyProperties> keys, Clock clock) {
        this.keys = keys.stream().map(ApiKey::of).toList();
        this.clock = clock;
    }

    /** Looks at every key, so that the time taken tells nothing about any. */
    Verdict check(Secret presented) {
        KeyHash hash = KeyHash.of(presented);
        ApiKey found = null;
        for (ApiKey key : keys) {
            if (key.hash().matches(hash)) {
                found = key;
            }
        }
        if (found == null) {
            return new Verdict.Unknown();
        }
        return found.expires() != null && !clock.instant().isBefore(found.expires())
                ? new Verdict.Expired(found.name())
                : new Verdict.Known(found.name(), found.scopes());
    }

    /** What a presented key is. */
    sealed interface Verdict {
        record Known(String name, Set<Scope> scopes) implements Verdict {}

        record Expired(String name) implements Verdict {}

        record Unknown() implements Verdict {}
    }

    private record ApiKey(String name, KeyHash hash, Set<Scope> scopes, @Nullable Instant expires) {

        static ApiKey of(KeyProperties key) {
            return new ApiKey(
                    key.name(), KeyHash.parse(key.sha256()), key.granted(), key.expires());
        }
    }
}
