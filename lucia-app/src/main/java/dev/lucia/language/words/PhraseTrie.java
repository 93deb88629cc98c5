package dev.lucia.language.words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Phrases of words, each with what it stands for; finds all that begin at a given word in one walk.
 * Filled once, then read by many threads.
 */
public final class PhraseTrie<T> {

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>(2);
        final List<T> values = new ArrayList<>(1);
    }

    private final Node<T> root = new Node<>();

    /** Lets {@code phrase} stand for {@code value}, too. */
    public void add(List<String> phrase, T value) {
        Node<T> node = root;
        for (String word : phrase) {
            node = node.next.computeIfAbsent(word, _ -> new Node<>());
        }
        if (node != root && !node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** Gives {@code found} every value of every phrase at {@code from}, with the index after it. */
    public void match(List<Token> tokens, int from, ObjIntConsumer<T> found) {
        @Nullable Node<T> node = root;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).text());
            if (node == null) {
                return;
            }
            for (T value : node.values) {
                found.accept(value, i + 1);
            }
        }
    }

    /** Whether some phrase begins with {@code word}. */
    public boolean begins(String word) {
        return root.next.containsKey(word);
    }
}
