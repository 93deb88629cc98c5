package dev.lucia.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.lucia.model.Faults.Fault;
import dev.lucia.model.ModelFailed.Kind;

import java.util.List;

/** A model that turns texts into vectors whose closeness is likeness. Safe for many threads. */
public final class Embeddings {

    private static final String AGENT = "semantic-search";

    private final EmbeddingModel model;
    private final String name;
    private final ModelCalls calls;
    private final ModelMetrics metrics;

    Embeddings(EmbeddingModel model, String name, ModelCalls calls, ModelMetrics metrics) {
        this.model = model;
        this.name = name;
        this.calls = calls;
        this.metrics = metrics;
    }

    /** Which model it is: vectors of two models can't be compared. */
    public String model() {
        return name;
    }

    /** A vector of length 1 for each of {@code texts}, in their order. */
    public List<float[]> of(List<String> texts) throws ModelFailed, InterruptedException {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return calls.call(
                AGENT,
                () -> {
                    Response<List<Embedding>> response = model.embedAll(segments);
                    if (response.content() == null || response.content().size() != texts.size()) {
                        throw new ModelCalls.Failure(new Fault(Kind.UNREADABLE, null));
                    }
                    metrics.record(AGENT, response.tokenUsage());
                    response.content().forEach(Embedding::normalize);
                    return response.content().stream().map(Embedding::vector).toList();
                });
    }
}
