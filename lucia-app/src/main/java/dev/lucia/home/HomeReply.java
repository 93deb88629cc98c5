package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the home's own agent made of a sentence. Its texts are for people, and untrusted. */
public sealed interface HomeReply {

    /** It called something; whether that took effect is for the states to show. */
    record Acted(
            String text,
            List<EntityId> succeeded,
            List<EntityId> failed,
            @Nullable String conversation)
            implements HomeReply {
        public Acted {
            succeeded = List.copyOf(succeeded);
            failed = List.copyOf(failed);
        }
    }

    /** It answered a question, or asks one back. */
    record Answered(String text, @Nullable String conversation) implements HomeReply {}

    /** It did nothing: {@code no_intent_match}, {@code no_valid_targets}, ... */
    record NotUnderstood(String code, String text) implements HomeReply {}
}
