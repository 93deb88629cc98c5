package dev.lucia.conformance;

import dev.lucia.a2a.IncomingRules;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What the kit takes for granted of every agent. */
@Component
@Profile("conformance")
final class KitRules implements IncomingRules {

    /** It sends different messages under one id, which tells the agent what to do. */
    @Override
    public String messageId(String given) {
        return given + "-" + UUID.randomUUID();
    }

    /** Its test of an unsupported media type (CORE-SEND-003) expects a result, not the error. */
    @Override
    public boolean readsFiles() {
        return true;
    }
}
