package dev.lucia.model;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/** Tells a listener what it threw itself: the library would only log it. */
record TellingListener(ServerSentEventListener listener) implements ServerSentEventListener {

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        try {
            listener.onEvent(event, context);
        } catch (RuntimeException unreadable) {
            listener.onError(unreadable);
        }
    }

    @Override
    public void onError(Throwable fault) {
        listener.onError(fault);
    }

    @Override
    public void onClose() {
        listener.onClose();
    }
}
