package dev.lucia.push;

import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** Posts one notification: asks the guard, shows the receiver's credentials, takes its answer. */
record PushPost(TargetGuard guard, WebhookClient client) {

    /**
     * Posts {@code body}.
     *
     * @throws RefusedTarget if nothing may be posted there now
     */
    PostResult post(PushConfig config, String mediaType, byte[] body) throws RefusedTarget {
        PushTarget target = PushTarget.parse(config.url());
        return client.post(target, guard.pin(target), headers(config, mediaType), body);
    }

    private static Map<String, String> headers(PushConfig config, String mediaType) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", mediaType);
        headers.put("User-Agent", "Lucia");
        PushAuthentication authentication = config.authentication();
        if (authentication != null) {
            String credentials = text(authentication.credentials());
            headers.put(
                    "Authorization", (authentication.scheme() + " " + credentials).stripTrailing());
        }
        String token = text(config.token());
        if (!token.isEmpty()) {
            headers.put("X-A2A-Notification-Token", token);
        }
        return headers;
    }

    private static String text(@Nullable Secret secret) {
        return secret == null ? "" : secret.reveal();
    }
}
