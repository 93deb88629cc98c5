package dev.lucia.task;

/** All contracts of one store, for the tests that every store has to pass. */
public interface Stores extends AutoCloseable {

    TaskStore store();

    TaskLeases leases();

    TaskUpkeep upkeep();

    TaskCatalog catalog();

    /** As if the time of the task's lease had passed. */
    void leaseRunsOut(TaskId task);

    /** As if the time to answer had passed. */
    void answerIsDue(TaskId task);

    /** As if the time an ended task is kept had passed. */
    void retentionEnds(TaskId task);

    /** As if a newer version of Lucia had written the task. */
    void isOfNewerSchema(TaskId task);

    /** Bytes the task takes in the store. */
    long bytes(TaskId task);

    /** Whether {@code text} is anywhere in the store. */
    boolean contains(String text);

    @Override
    void close();
}
