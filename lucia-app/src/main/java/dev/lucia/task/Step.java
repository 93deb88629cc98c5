package dev.lucia.task;

/**
 * One side effect of a task.
 *
 * @param key the same on every run of the task, so that a resumed run finds what was done before; a
 *     second try that the user asked for is another step
 * @param repeatable whether doing it twice is as good as once: an absolute command is, a relative
 *     one is not
 */
public record Step(String key, boolean repeatable) {}
