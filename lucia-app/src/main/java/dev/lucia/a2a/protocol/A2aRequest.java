package dev.lucia.a2a.protocol;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What a client asks for; one record per operation. */
public sealed interface A2aRequest
        permits A2aRequest.SendMessage,
                A2aRequest.GetTask,
                A2aRequest.ListTasks,
                A2aRequest.CancelTask,
                A2aRequest.SubscribeToTask,
                A2aRequest.GetPushConfig,
                A2aRequest.ListPushConfigs,
                A2aRequest.DeletePushConfig,
                A2aRequest.GetExtendedCard,
                WirePushConfig {

    /** Whom of several agents behind one address it is for. */
    @Nullable String tenant();

    /** For SendMessage and SendStreamingMessage. */
    record SendMessage(
            @Nullable String tenant,
            @Nullable WireMessage message,
            @Nullable SendConfiguration configuration,
            @Nullable Map<String, @Nullable Object> metadata)
            implements A2aRequest {

        public SendConfiguration configurationOrNone() {
            return configuration == null ? SendConfiguration.NONE : configuration;
        }
    }

    record GetTask(@Nullable String tenant, @Nullable String id, @Nullable Integer historyLength)
            implements A2aRequest {}

    /**
     * A page of the caller's tasks.
     *
     * @param statusTimestampAfter only tasks whose status is this new, as ISO 8601
     */
    record ListTasks(
            @Nullable String tenant,
            @Nullable String contextId,
            @Nullable String status,
            @Nullable Integer pageSize,
            @Nullable String pageToken,
            @Nullable Integer historyLength,
            @Nullable String statusTimestampAfter,
            @Nullable Boolean includeArtifacts)
            implements A2aRequest {}

    record CancelTask(@Nullable String tenant, @Nullable String id) implements A2aRequest {}

    record SubscribeToTask(@Nullable String tenant, @Nullable String id) implements A2aRequest {}

    record GetPushConfig(@Nullable String tenant, @Nullable String taskId, @Nullable String id)
            implements A2aRequest {}

    record ListPushConfigs(
            @Nullable String tenant,
            @Nullable String taskId,
            @Nullable Integer pageSize,
            @Nullable String pageToken)
            implements A2aRequest {}

    record DeletePushConfig(@Nullable String tenant, @Nullable String taskId, @Nullable String id)
            implements A2aRequest {}

    record GetExtendedCard(@Nullable String tenant) implements A2aRequest {}
}
