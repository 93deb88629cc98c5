package dev.lucia.task.redis;

import dev.lucia.secret.Secret;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the tasks are stored.
 *
 * @param uri {@code redis://host:port}, {@code rediss://host:port} for TLS, or {@code
 *     redis-sentinel://host:port,host:port#master}; without user name and password
 * @param username user of Redis' access control list; empty for the default user
 * @param password password of the user, or of Redis itself
 * @param caCertificate file with the certificates (PEM) to trust for TLS; empty for those the Java
 *     runtime trusts
 * @param commandTimeout how long Redis may take for one command; above it a request fails with 503
 * @param keyPrefix first part of every key; the braces keep all keys in one slot
 */
@ConfigurationProperties("lucia.redis")
@Validated
public record RedisProperties(
        @DefaultValue("redis://localhost:6379") String uri,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Path caCertificate,
        @DefaultValue("800ms") @DurationMin(millis = 50) @DurationMax(seconds = 10)
                Duration commandTimeout,
        @DefaultValue("{lucia}") String keyPrefix) {

    private static final String EXAMPLE =
            "Example: LUCIA_REDIS_URI=redis://localhost:6379 (or rediss://, redis-sentinel://)";

    public RedisProperties {
        int at = uri.lastIndexOf('@');
        if (at >= 0) {
            throw new IllegalArgumentException(
                    "lucia.redis.uri: \"%s***%s\" must not contain a user or password. Set LUCIA_REDIS_USERNAME and LUCIA_REDIS_PASSWORD instead. %s"
                            .formatted(scheme(uri), uri.substring(at), EXAMPLE));
        }
        parse(uri);
        requireReadable(caCertificate);
        if (!keyPrefix.matches("\\{[^{}\\s]+}[^{}\\s]*")) {
            throw new IllegalArgumentException(
                    "lucia.redis.key-prefix: \"%s\" must begin with a word in braces. Example: LUCIA_REDIS_KEYPREFIX={lucia}"
                            .formatted(keyPrefix));
        }
    }

    private static void requireReadable(@Nullable Path certificate) {
        if (certificate != null && !Files.isReadable(certificate)) {
            throw new IllegalArgumentException(
                    "lucia.redis.ca-certificate: cannot read %s. Example: LUCIA_REDIS_CACERTIFICATE=/etc/lucia/redis-ca.pem"
                            .formatted(certificate));
        }
    }

    /** The address with credentials and time-out, as the client takes it. */
    public RedisURI toRedisUri() {
        RedisURI address = parse(uri);
        address.setTimeout(commandTimeout);
        address.setClientName("lucia");
        if (password != null && !password.isBlank()) {
            char[] secret = password.reveal().toCharArray();
            if (username == null || username.isBlank()) {
                address.setAuthentication(secret);
            } else {
                address.setAuthentication(username, secret);
            }
        }
        address.getSentinels().forEach(sentinel -> sentinel.setTimeout(commandTimeout));
        return address;
    }

    /** Whom to trust for TLS; every client of this Redis needs it. */
    public SslOptions toSslOptions() {
        return caCertificate == null
                ? SslOptions.create()
                : SslOptions.builder().trustManager(caCertificate.toFile()).build();
    }

    private static RedisURI parse(String uri) {
        try {
            return RedisURI.create(uri);
        } catch (RuntimeException invalid) {
            throw new IllegalArgumentException(
                    "lucia.redis.uri: \"%s\" is not the address of a Redis. %s"
                            .formatted(uri, EXAMPLE),
                    invalid);
        }
    }

    private static String scheme(String uri) {
        int end = uri.indexOf("://");
        return end < 0 ? "" : uri.substring(0, end + 3);
    }
}
