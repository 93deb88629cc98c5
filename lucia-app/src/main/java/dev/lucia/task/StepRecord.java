package dev.lucia.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A line of a task's log of side effects. Never seen by subscribers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StepRecord.Started.class, name = "started"),
    @JsonSubTypes.Type(value = StepRecord.Done.class, name = "done")
})
public sealed interface StepRecord {

    /** The {@link Step#key()} it is about. */
    String key();

    /** The effect may have happened from here on. */
    record Started(String key) implements StepRecord {}

    /** The effect happened and gave {@code result}. */
    record Done(String key, String result) implements StepRecord {}
}
