package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.a2a.protocol.StreamResponse;
import dev.lucia.a2a.protocol.WireArtifact;
import dev.lucia.a2a.protocol.WireMessage;
import dev.lucia.a2a.protocol.WirePart;
import dev.lucia.a2a.protocol.WireStatus;
import dev.lucia.a2a.protocol.WireTask;
import dev.lucia.task.Artifact;
import dev.lucia.task.Message;
import dev.lucia.task.Part;
import dev.lucia.task.Task;
import dev.lucia.task.TaskChange;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns tasks into what goes over the wire. */
final class Outgoing {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    /** What Lucia keeps in a client's metadata for herself. */
    private static final Set<String> KEPT_BACK = Set.of("mayConfirm", Asides.KEY);

    /** What clients need of Lucia's own metadata. */
    private static final Set<String> TOLD = Set.of("nonce", "command");

    private Outgoing() {}

    /** The whole task. */
    static WireTask task(Task task) {
        return task(task, null);
    }

    /**
     * The task without artifacts that it has not.
     *
     * @param historyLength most messages of the history, the last ones; null for all
     */
    static WireTask task(Task task, @Nullable Integer historyLength) {
        return task(task, historyLength, !task.artifacts().isEmpty());
    }

    static WireTask task(Task task, @Nullable Integer historyLength, boolean artifacts) {
        List<Message> history = task.history();
        int from = historyLength == null ? 0 : Math.max(0, history.size() - historyLength);
        return new WireTask(
                task.id().toString(),
                task.contextId(),
                status(task, task.state(), task.status().message(), task.status().at()),
                artifacts ? task.artifacts().stream().map(Outgoing::artifact).toList() : null,
                history.subList(from, history.size()).stream()
                        .map(message -> message(task, message))
                        .toList(),
                shown(task.metadata()));
    }

    static WireMessage message(Task task, Message message) {
        Asides asides = Asides.of(message);
        List<WirePart> parts = new ArrayList<>();
        for (Part part : message.parts()) {
            parts.add(asides.beside(parts.size(), part(part)));
        }
        return new WireMessage(
                message.messageId(),
                task.contextId(),
                task.reply() ? null : task.id().toString(),
                "ROLE_" + message.role().name(),
                new ArrayList<>(parts),
                new HashMap<>(metadata(message)),
                asides.extensions(),
                asides.referenceTaskIds());
    }

    /** What subscribers are told of {@code event}, which happened to {@code task}. */
    static StreamResponse event(Task task, TaskEvent event) {
        return switch (event.change()) {
            case TaskChange.Submitted _ -> StreamResponse.of(task(task));
            case TaskChange.StatusChanged(TaskState state, Message message) ->
                    update(task, state, message, event.at());
            case TaskChange.Answered _ -> update(task, TaskState.WORKING, null, event.at());
            case TaskChange.ArtifactPublished(Artifact artifact, boolean append, boolean last) ->
                    StreamResponse.of(
                            new StreamResponse.ArtifactUpdate(
                                    task.id().toString(),
                                    task.contextId(),
                                    artifact(artifact),
                                    append,
                                    last));
        };
    }

    private static StreamResponse update(
            Task task, TaskState state, @Nullable Message message, Instant at) {
        return StreamResponse.of(
                new StreamResponse.StatusUpdate(
                        task.id().toString(), task.contextId(), status(task, state, message, at)));
    }

    private static WireStatus status(
            Task task, TaskState state, @Nullable Message message, Instant at) {
        return new WireStatus(
                WireStates.of(state),
                message == null ? null : message(task, message),
                MILLIS.format(at));
    }

    private static WireArtifact artifact(Artifact artifact) {
        return new WireArtifact(
                artifact.artifactId(),
                artifact.name(),
                artifact.parts().stream().map(Outgoing::part).toList(),
                artifact.metadata());
    }

    private static WirePart part(Part part) {
        return switch (part) {
            case Part.Text(String text) -> new WirePart(text, null, null, null, null, null, null);
            case Part.Data(Object value, String type) ->
                    new WirePart(null, null, null, A2aJson.tree(value), null, null, type);
            case Part.Raw(String base64, String name, String type) ->
                    new WirePart(null, base64, null, null, null, name, type);
            case Part.Url(String url, String name, String type) ->
                    new WirePart(null, null, url, null, null, name, type);
        };
    }

    private static Map<String, Object> metadata(Message message) {
        return switch (message.role()) {
            case USER -> shown(message.metadata());
            case AGENT -> {
                Map<String, Object> told = new HashMap<>(message.metadata());
                told.keySet().retainAll(TOLD);
                yield told;
            }
        };
    }

    private static Map<String, Object> shown(Map<String, Object> metadata) {
        Map<String, Object> shown = new HashMap<>(metadata);
        shown.keySet().removeAll(KEPT_BACK);
        return shown;
    }
}
