package dev.lucia.model.simulator;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** How one protocol writes questions and answers. */
interface Wire {

    /** What {@code request} asks. */
    Asked asked(JsonNode request);

    /** The media type of a streamed answer. */
    String streamType();

    /**
     * The answer in the pieces in which it is streamed; the last says that it is complete.
     *
     * @param tokensIn how many tokens the question is said to have had
     */
    List<String> stream(JsonNode request, Reply reply, int tokensIn);

    /** The answer as a whole. */
    String whole(JsonNode request, Reply reply, int tokensIn);

    /** The answer to a question for vectors. */
    String embeddings(JsonNode request, List<float[]> vectors);

    /** An answer other than 200. */
    String error(String code, String message);
}
