package dev.lucia.model.simulator;

import java.util.ArrayList;
import java.util.List;

/** Text as simulated models break and count it. */
final class Words {

    private Words() {}

    /** {@code text} in pieces that end where a word does; none if it is empty. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from + 1);
            int to = space < 0 ? text.length() : space;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    static int tokens(String text) {
        return Math.max(1, text.length() / 4);
    }

    static int tokens(Reply reply) {
        return tokens(reply.text() + reply.calls());
    }
}
