package dev.lucia.language.words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Every phrase that stands for {@code value}. */
    public Set<List<String>> phrasesOf(T value) {
        Set<List<String>> found = new HashSet<>();
        collect(root, List.of(), value, found);
        return found;
    }

    private static <T> void collect(
            Node<T> node, List<String> path, T value, Set<List<String>> found) {
        if (node.values.contains(value)) {
            found.add(path);
        }
        node.next.forEach(
                (word, next) -> {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(word);
                    collect(next, longer, value, found);
                });
    }

    /** Whether some phrase begins with {@code word}. */
    public boolean begins(String word) {
        return root.next.containsKey(word);
    }
}
