package dev.lucia.model.simulator;

/** Decides what a simulated model answers. Called by many threads. */
@FunctionalInterface
public interface Brain {

    Reply answer(Asked asked);
}
