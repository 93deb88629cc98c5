package dev.lucia.push.redis;

import dev.lucia.push.PushAuthentication;
import dev.lucia.push.PushConfig;
import dev.lucia.secret.Seal;
import dev.lucia.secret.Sealing;
import dev.lucia.secret.Secret;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** The stored form of a config: JSON, with its secrets encrypted and bound to their place. */
final class PushJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Seal seal;

    PushJson(Sealing sealing) {
        seal = sealing.of("push-credentials");
    }

    String write(PushConfig config) {
        String place = place(config.task(), config.id());
        PushAuthentication authentication = config.authentication();
        return JSON.writeValueAsString(
                new Stored(
                        config.url(),
                        sealed(config.token(), place + " token"),
                        authentication == null ? null : authentication.scheme(),
                        authentication == null
                                ? null
                                : sealed(authentication.credentials(), place + " credentials")));
    }

    /** Empty if it can't be read with this key. */
    Optional<PushConfig> read(TaskId task, String id, String document) {
        try {
            Stored stored = JSON.readValue(document, Stored.class);
            String place = place(task, id);
            Secret token = open(stored.token(), place + " token");
            PushAuthentication authentication =
                    stored.scheme() == null
                            ? null
                            : new PushAuthentication(
                                    stored.scheme(),
                                    open(stored.credentials(), place + " credentials"));
            return Optional.of(new PushConfig(task, id, stored.url(), token, authentication));
        } catch (JacksonException | Unreadable broken) {
            return Optional.empty();
        }
    }

    private @Nullable String sealed(@Nullable Secret secret, String place) {
        return secret == null ? null : seal.encrypt(secret, place);
    }

    private @Nullable Secret open(@Nullable String sealed, String place) throws Unreadable {
        return sealed == null ? null : seal.decrypt(sealed, place).orElseThrow(Unreadable::new);
    }

    private static String place(TaskId task, String id) {
        return task + " " + id;
    }

    private record Stored(
            String url,
            @Nullable String token,
            @Nullable String scheme,
            @Nullable String credentials) {}

    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
