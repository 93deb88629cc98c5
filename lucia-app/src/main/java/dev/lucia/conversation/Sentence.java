package dev.lucia.conversation;

import dev.lucia.task.Caller;
import dev.lucia.task.MayConfirm;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Speaker;
import dev.lucia.web.ProblemException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A sentence that was checked, and what is known about who said it. */
record Sentence(
        String text,
        @Nullable String conversationId,
        Speaker speaker,
        @Nullable String promptOverride) {

    private static final int LONGEST_FACT = 256;

    /**
     * @param acceptLanguage the header's value, for when the context names no language
     * @throws ProblemException naming the first member that cannot be
     */
    static Sentence of(
            ConversationRequest request, @Nullable String acceptLanguage, DataSize limit) {
        ConversationRequest.Context context = request.contextOrNone();
        return new Sentence(
                text(request.text(), limit),
                fact("context.conversationId", context.conversationId()),
                new Speaker(
                        fact("context.deviceId", context.deviceId()),
                        fact("context.deviceArea", context.deviceArea()),
                        fact("context.deviceType", context.deviceType()),
                        fact("context.userId", context.userId()),
                        fact("context.speakerId", context.speakerId()),
                        fact("context.location", context.location()),
                        Languages.choose(
                                fact("context.language", context.language()), acceptLanguage)),
                size("promptOverride", request.promptOverride(), limit));
    }

    /**
     * The task that answers it.
     *
     * @param mayConfirm whether whoever says it may confirm what is risky
     * @param idempotencyKey makes a repeated request one task
     */
    NewTask toTask(Caller caller, boolean mayConfirm, @Nullable String idempotencyKey) {
        Map<String, Object> metadata = new HashMap<>(speaker.toMetadata());
        if (promptOverride != null) {
            metadata.put("promptOverride", promptOverride);
        }
        String messageId = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        return new NewTask(
                caller,
                conversationId,
                Message.ofUser(messageId, text, MayConfirm.mark(metadata, mayConfirm)),
                metadata);
    }

    private static String text(@Nullable String text, DataSize limit) {
        if (text == null || text.isBlank()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "text must not be blank. Example: {\"text\": \"turn on the kitchen lights\"}");
        }
        size("text", text, limit);
        return text.strip();
    }

    private static @Nullable String size(String name, @Nullable String value, DataSize limit) {
        if (value != null
                && (value.length() > limit.toBytes()
                        || value.getBytes(StandardCharsets.UTF_8).length > limit.toBytes())) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    name + " is longer than the limit of " + limit.toBytes() + " bytes.");
        }
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String fact(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_FACT || value.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    name
                            + " must be one line of at most "
                            + LONGEST_FACT
                            + " characters, without control characters.");
        }
        return value;
    }
}
