package dev.lucia.home;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** The home's own understanding of sentences. It acts at once: guard before asking. */
public interface HomeConversation {

    /**
     * Lets the home's own agent understand {@code sentence} and do what it asks for.
     *
     * @param language of the sentence, as a BCP 47 tag
     * @param conversation as an earlier reply gave it, to go on from there
     * @throws HomeUnavailable when not connected, or no answer came within {@code patience}
     */
    HomeReply say(
            String sentence, String language, @Nullable String conversation, Duration patience)
            throws InterruptedException;
}
