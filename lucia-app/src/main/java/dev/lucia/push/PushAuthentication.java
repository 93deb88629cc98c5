package dev.lucia.push;

import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;

/**
 * The header {@code Authorization} of a notification.
 *
 * @param scheme a scheme of HTTP, such as "Bearer"
 * @param credentials what follows it
 */
public record PushAuthentication(String scheme, @Nullable Secret credentials) {}
