package dev.lucia.helm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sentences one after the other, from the start until it is closed, as a house full of people would
 * say them.
 */
final class SteadyTalk implements AutoCloseable {

    private final Talk talk;
    private final Thread speaker;
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ended;

    SteadyTalk(Talk talk) {
        this.talk = talk;
        this.speaker = Thread.ofVirtual().start(this::speak);
    }

    private void speak() {
        for (int i = 0; !ended; i++) {
            sayAndNote(i % 2 == 0 ? "turn on the kitchen lights" : "turn off the kitchen lights");
        }
    }

    private void sayAndNote(String sentence) {
        try {
            var answer = talk.say(sentence);
            if (answer.statusCode() == 200) {
                answered.incrementAndGet();
            } else {
                failures.add(answer.statusCode() + " " + answer.body());
            }
        } catch (RuntimeException broken) {
            failures.add(broken.toString());
        }
    }

    int answered() {
        return answered.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        ended = true;
        try {
            speaker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
