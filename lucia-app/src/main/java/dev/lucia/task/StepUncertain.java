package dev.lucia.task;

/**
 * A step that must not be repeated was begun by an earlier run, and nobody knows whether it took
 * effect.
 */
public final class StepUncertain extends Exception {

    private static final long serialVersionUID = 1L;

    public StepUncertain(Step step) {
        super("step " + step.key() + " was started and never finished");
    }
}
