package dev.lucia.agent;

import dev.lucia.task.Artifact;
import dev.lucia.task.Part;
import dev.lucia.task.TaskExecution;

import java.util.List;
import java.util.Map;

/**
 * What a model says, published while it is said, in pieces of some words: each is an event on disk.
 * For one thread at a time.
 */
final class SpokenText {

    /** The artifact that grows. */
    private static final String ID = "answer";

    private static final int PIECE = 24;

    private final TaskExecution execution;
    private final boolean live;
    private final StringBuilder said = new StringBuilder();
    private int published;
    private boolean begun;

    /**
     * @param live whether to publish at all
     */
    SpokenText(TaskExecution execution, boolean live) {
        this.execution = execution;
        this.live = live;
    }

    /** Another answer of the model begins; an earlier run published {@code text} of it, or none. */
    void next(String text) {
        gap(text);
        said.append(text);
        published = said.length();
    }

    /** More words came. */
    void add(String words) {
        said.append(words);
        if (!begun || said.length() - published >= PIECE) {
            publish(false);
        }
    }

    /** Whatever comes next is a sentence of its own. */
    void pause() {
        if (!said.isEmpty() && !Character.isWhitespace(said.charAt(said.length() - 1))) {
            said.append(' ');
        }
    }

    /** Everything, with {@code more} said by Lucia herself. */
    String end(String more) {
        gap(more);
        said.append(more);
        if (begun) {
            publish(true);
        }
        return text();
    }

    String text() {
        return said.toString().strip();
    }

    private void gap(String next) {
        if (!next.isEmpty()) {
            pause();
        }
    }

    /** The first piece holds all that was said before: an earlier run may have published less. */
    private void publish(boolean last) {
        if (!live) {
            return;
        }
        String piece = begun ? said.substring(published) : said.toString();
        execution.publish(new Artifact(ID, null, List.of(Part.text(piece)), Map.of()), begun, last);
        begun = true;
        published = said.length();
    }
}
