package dev.lucia.a2a.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/** A page of push notification configurations. */
public record PushConfigList(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<WirePushConfig> configs,
        String nextPageToken) {}
