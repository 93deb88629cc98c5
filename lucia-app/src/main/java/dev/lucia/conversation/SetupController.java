package dev.lucia.conversation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/**
 * Home Assistant's custom component asks once, when it is set up, whether this service knows its
 * instance. Whoever has a key is welcome.
 */
@RestController
class SetupController {

    @PostMapping(
            path = "/api/setup/validate-ha-connection",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    Validation validate(@RequestBody Instance instance) {
        return new Validation(true, instance.homeAssistantInstanceId(), Instant.now());
    }

    record Instance(@Nullable String homeAssistantInstanceId) {}

    record Validation(boolean valid, @Nullable String instanceId, Instant timestamp) {}
}
