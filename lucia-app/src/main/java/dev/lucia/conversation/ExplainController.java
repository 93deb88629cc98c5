package dev.lucia.conversation;

import dev.lucia.agent.Explainer;
import dev.lucia.agent.Explanation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/conversation/explain}: why a sentence is taken as it is; nothing is done. */
@RestController
class ExplainController {

    private final Explainer explainer;
    private final ConversationProperties properties;

    ExplainController(Explainer explainer, ConversationProperties properties) {
        this.explainer = explainer;
        this.properties = properties;
    }

    @PostMapping(
            path = "/api/conversation/explain",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Explanation explain(
            @RequestBody ConversationRequest request,
            @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Sentence sentence = Sentence.of(request, acceptLanguage, properties.maxSentence());
        return explainer.explain(sentence.text(), sentence.speaker());
    }
}
