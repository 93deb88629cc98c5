package dev.lucia.k8s;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who says one sentence after the other, whatever else happens. */
final class SteadyRequests implements AutoCloseable {

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = new ArrayList<>();
    private final Thread speaker;

    private SteadyRequests(Installation lucia, String apiKey) {
        speaker = Thread.ofVirtual().start(() -> speak(lucia, apiKey));
    }

    static SteadyRequests to(Installation lucia) throws IOException {
        return new SteadyRequests(lucia, lucia.apiKey());
    }

    /** Ends the requests and gives those that were not answered with 200. */
    List<String> failures() throws InterruptedException {
        ended.set(true);
        speaker.join();
        return List.copyOf(failures);
    }

    int answered() {
        return answered.get();
    }

    private void speak(Installation lucia, String apiKey) {
        try {
            while (!ended.get()) {
                sayOnce(lucia, apiKey);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayOnce(Installation lucia, String apiKey) throws InterruptedException {
        try {
            var answer = lucia.say("turn on the kitchen lights", apiKey);
            if (answer.statusCode() == 200) {
                answered.incrementAndGet();
            } else {
                failures.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException failure) {
            failures.add(failure.toString());
        }
    }

    @Override
    public void close() {
        ended.set(true);
    }
}
