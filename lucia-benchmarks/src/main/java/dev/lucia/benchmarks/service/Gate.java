package dev.lucia.benchmarks.service;

import org.springframework.stereotype.Component;

import java.util.concurrent.CountDownLatch;

/** Holds work back until it is opened; what comes later waits for the next time. */
@Component
final class Gate {

    private volatile CountDownLatch closed = new CountDownLatch(1);

    void pass() throws InterruptedException {
        closed.await();
    }

    void open() {
        CountDownLatch former = closed;
        closed = new CountDownLatch(1);
        former.countDown();
    }
}
