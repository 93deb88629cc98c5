package dev.lucia.model;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.lucia.model.Faults.Fault;
import dev.lucia.model.ModelFailed.Kind;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A model that talks. Safe for use by many threads. */
public final class Chat {

    private final StreamingChatModel model;
    private final ModelCalls calls;
    private final ModelMetrics metrics;

    Chat(StreamingChatModel model, ModelCalls calls, ModelMetrics metrics) {
        this.model = model;
        this.calls = calls;
        this.metrics = metrics;
    }

    /**
     * Asks, and gives the whole answer; {@code text} gets the words as they come, on another
     * thread. A call that failed is repeated only while no word of it was given.
     *
     * @param agent who asks, for the figures
     */
    public ChatResponse ask(String agent, ChatRequest request, Consumer<String> text)
            throws ModelFailed, InterruptedException {
        ChatResponse response = calls.call(agent, new Asking(request, text));
        metrics.record(agent, response.tokenUsage());
        return response;
    }

    /** What a listener for the words threw: not the model's fault. */
    static final class ListenerFailed extends Exception {

        private static final long serialVersionUID = 1L;

        private final RuntimeException thrown;

        ListenerFailed(RuntimeException thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        RuntimeException thrown() {
            return thrown;
        }
    }

    /** One question; the library swallows what a handler throws, so that is kept. */
    private final class Asking implements ModelCalls.Attempt<ChatResponse> {

        private final ChatRequest request;
        private final Consumer<String> text;
        private volatile boolean answering;
        private volatile boolean spoken;
        private volatile @Nullable RuntimeException thrown;

        Asking(ChatRequest request, Consumer<String> text) {
            this.request = request;
            this.text = text;
        }

        @Override
        public ChatResponse call() throws Exception {
            answering = false;
            CompletableFuture<ChatResponse> answer = new CompletableFuture<>();
            model.chat(request, handler(answer));
            RuntimeException listener = thrown;
            if (listener != null) {
                throw new ListenerFailed(listener);
            }
            if (!answer.isDone()) {
                throw new ModelCalls.Failure(new Fault(Kind.CUT, null));
            }
            ChatResponse response = answer.get();
            if (response.finishReason() == null) {
                throw new ModelCalls.Failure(new Fault(Kind.CUT, null));
            }
            if (response.finishReason() == FinishReason.CONTENT_FILTER) {
                throw new ModelCalls.Failure(new Fault(Kind.FILTERED, null));
            }
            return response;
        }

        @Override
        public boolean isAnswering() {
            return answering;
        }

        @Override
        public boolean mayRepeat() {
            return !spoken;
        }

        private StreamingChatResponseHandler handler(CompletableFuture<ChatResponse> answer) {
            return new StreamingChatResponseHandler() {

                @Override
                public void onPartialResponse(String words) {
                    answering = true;
                    if (thrown != null || Thread.currentThread().isInterrupted()) {
                        return;
                    }
                    spoken = true;
                    try {
                        text.accept(words);
                    } catch (RuntimeException fault) {
                        thrown = fault;
                    }
                }

                @Override
                public void onCompleteResponse(ChatResponse response) {
                    answer.complete(response);
                }

                @Override
                public void onError(Throwable fault) {
                    answer.completeExceptionally(fault);
                }
            };
        }
    }
}
