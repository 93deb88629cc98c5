package dev.lucia.a2a;

import dev.lucia.a2a.protocol.WirePushConfig;
import dev.lucia.push.PushAuthentication;
import dev.lucia.push.PushConfig;
import dev.lucia.secret.Secret;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Push notification configurations as they are kept, and as they go over the wire. */
final class WebhookForms {

    private WebhookForms() {}

    /** The client's id is kept; without one it gets a new one. */
    static PushConfig of(WirePushConfig config, TaskId task) {
        String id = Incoming.id("id", config.id());
        String url = config.url();
        if (url == null || url.isBlank()) {
            throw A2aException.invalid("url", "must be given");
        }
        return new PushConfig(
                task,
                id == null ? UUID.randomUUID().toString() : id,
                url,
                secret(config.token()),
                authentication(config.authentication()));
    }

    static WirePushConfig wire(PushConfig config) {
        PushAuthentication authentication = config.authentication();
        return new WirePushConfig(
                null,
                config.id(),
                config.task().toString(),
                config.url(),
                revealed(config.token()),
                authentication == null
                        ? null
                        : new WirePushConfig.Authentication(
                                authentication.scheme(), revealed(authentication.credentials())));
    }

    private static @Nullable PushAuthentication authentication(
            WirePushConfig.@Nullable Authentication authentication) {
        if (authentication == null) {
            return null;
        }
        String scheme = authentication.scheme();
        if (scheme == null || scheme.isEmpty()) {
            throw A2aException.invalid("authentication.scheme", "must be given, such as Bearer");
        }
        return new PushAuthentication(scheme, secret(authentication.credentials()));
    }

    private static @Nullable Secret secret(@Nullable String value) {
        return value == null || value.isEmpty() ? null : Secret.of(value);
    }

    private static @Nullable String revealed(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
