package dev.lucia.agent;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.lucia.language.Intent;
import dev.lucia.language.Targets;

import java.util.Set;

/** Something that a model may call: an intent like that of a sentence, or a look at the home. */
sealed interface Tool {

    String name();

    String description();

    /** The skills it belongs to; none for what every agent needs. */
    Set<String> skills();

    JsonObjectSchema schema();

    /** As a model is told of it. */
    default ToolSpecification specification() {
        return ToolSpecification.builder()
                .name(name())
                .description(description())
                .parameters(schema())
                .build();
    }

    /**
     * Means the same as a sentence would, and goes the same way from there: planner, guard,
     * executor.
     *
     * @param domains of the entities that it takes
     */
    record Act(
            String name,
            String description,
            Set<String> skills,
            Set<String> domains,
            JsonObjectSchema schema,
            Meaning meaning)
            implements Tool {}

    /** Tells something about the home and changes nothing. */
    record Look(String name, String description, JsonObjectSchema schema, Sight sight)
            implements Tool {

        @Override
        public Set<String> skills() {
            return Set.of();
        }
    }

    /** What a call means. */
    interface Meaning {
        Intent of(Targets targets, ToolInput input) throws BadInput;
    }

    /** What a call gets to see: any JSON value. */
    interface Sight {
        Object of(ToolInput input, Looking looking) throws BadInput, InterruptedException;
    }

    /** The arguments are wrong; the message tells the model what would be right. */
    final class BadInput extends Exception {

        private static final long serialVersionUID = 1L;

        BadInput(String message) {
            super(message, null, false, false);
        }
    }
}
