package dev.lucia.conversation;

import dev.lucia.security.Scope;
import dev.lucia.task.Caller;
import dev.lucia.task.NewTask;
import dev.lucia.task.Task;
import dev.lucia.task.TaskId;
import dev.lucia.web.ProblemException;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** {@code POST /api/conversation}: a sentence in, an answer out, whole or as it comes. */
@RestController
class ConversationController {

    private static final String PATH = "/api/conversation";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final Conversation conversation;
    private final ConversationProperties properties;

    ConversationController(Conversation conversation, ConversationProperties properties) {
        this.conversation = conversation;
        this.properties = properties;
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConversationReply> answer(
            @RequestBody ConversationRequest request,
            @RequestHeader(IDEMPOTENCY_KEY) @Nullable String idempotencyKey,
            @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            Authentication caller) {
        NewTask sentence = sentence(request, idempotencyKey, acceptLanguage, caller);
        TaskId id = conversation.submit(sentence);
        Task task = conversation.await(sentence.caller(), id, properties.patience());
        boolean settled = task.state().isTerminal() || task.state().isInterrupted();
        return ResponseEntity.status(settled ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .headers(Conversation.location(id))
                .body(ConversationReply.of(task));
    }

    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestBody ConversationRequest request,
            @RequestHeader(IDEMPOTENCY_KEY) @Nullable String idempotencyKey,
            @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            Authentication caller,
            HttpServletResponse response)
            throws IOException {
        NewTask sentence = sentence(request, idempotencyKey, acceptLanguage, caller);
        TaskId id = conversation.submit(sentence);
        new AnswerStream(conversation, sentence.caller(), id)
                .write(response, properties.patience());
    }

    private NewTask sentence(
            ConversationRequest request,
            @Nullable String idempotencyKey,
            @Nullable String acceptLanguage,
            Authentication caller) {
        return Sentence.of(request, acceptLanguage, properties.maxSentence())
                .toTask(
                        new Caller(caller.getName()),
                        Scope.CONFIRM.isHeldBy(caller),
                        checked(idempotencyKey));
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null
                && (key.isBlank()
                        || key.length() > LONGEST_KEY
                        || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f))) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "Idempotency-Key must be 1 to "
                            + LONGEST_KEY
                            + " printable ASCII characters without spaces, such as a UUID.");
        }
        return key;
    }
}
