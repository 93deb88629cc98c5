package dev.lucia.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.secret.Secret;
import dev.lucia.security.ApiKeys.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class ApiKeysTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final GeneratedKey KEY = GeneratedKey.next();

    private static Verdict check(Set<Scope> scopes, Instant expires, Secret presented) {
        KeyProperties key = new KeyProperties("home", KEY.sha256(), scopes, expires);
        return new ApiKeys(List.of(key), Clock.fixed(NOON, ZoneOffset.UTC)).check(presented);
    }

    @Test
    void aGeneratedKeyIsKnownByItsHash() {
        assertThat(KEY.key().reveal()).matches("lk_[A-Za-z0-9_-]{43}");
        assertThat(check(Set.of(Scope.A2A), NOON.plusNanos(1), KEY.key()))
                .isEqualTo(new Verdict.Known("home", Set.of(Scope.A2A)));
    }

    @Test
    void withoutScopesItMayDoAllButAdministrate() {
        assertThat(check(Set.of(), NOON.plusNanos(1), KEY.key()))
                .isEqualTo(
                        new Verdict.Known("home", EnumSet.complementOf(EnumSet.of(Scope.ADMIN))));
    }

    @Test
    void expiresAtTheMomentGiven() {
        assertThat(check(Set.of(), NOON, KEY.key())).isEqualTo(new Verdict.Expired("home"));
    }

    @Test
    void theHashIsNoKey() {
        assertThat(check(Set.of(), NOON.plusNanos(1), Secret.of(KEY.sha256())))
                .isEqualTo(new Verdict.Unknown());
    }

    @Test
    void everyKeyIsAnother() {
        assertThat(GeneratedKey.next()).isNotEqualTo(GeneratedKey.next());
        assertThat(KEY.toString()).doesNotContain(KEY.key().reveal());
    }
}
