package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aJson;
import dev.lucia.a2a.protocol.StreamResponse;
import dev.lucia.push.PushPayload;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEvent;

import org.springframework.stereotype.Component;

/** Webhooks are told the same as streams. */
@Component
final class A2aPayload implements PushPayload {

    @Override
    public String mediaType() {
        return Bodies.A2A_JSON.toString();
    }

    @Override
    public byte[] task(Task task) {
        return A2aJson.bytes(StreamResponse.of(Outgoing.task(task)));
    }

    @Override
    public byte[] event(Task after, TaskEvent event) {
        return A2aJson.bytes(Outgoing.event(after, event));
    }
}
