package dev.lucia.language.time;

import dev.lucia.language.time.Which.Sort;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What a sentence asks of timers, alarms, reminders and scheduled commands. */
public sealed interface Timing {

    /** Count down. */
    record Start(@Nullable String name, Duration length) implements Timing {}

    /** Wake somebody. */
    record Wake(@Nullable String name, When when) implements Timing {}

    /** Remind somebody of {@code text}. */
    record Remind(String text, When when) implements Timing {}

    /** Do what {@code command} asks for. */
    record Schedule(String command, When when) implements Timing {}

    /** It lacks a time or a length. */
    record Incomplete(Sort sort) implements Timing {}

    /** Forget it. */
    record Cancel(Which which) implements Timing {}

    /** Ring no more; where nothing rings, forget it. */
    record Stop(Which which) implements Timing {}

    /** Ring again later; after the usual time if {@code length} is null. */
    record Snooze(Which which, @Nullable Duration length) implements Timing {}

    /** Say how long it takes still, or what there is. */
    record Tell(Which which) implements Timing {}

    /** Hold it. */
    record Pause(Which which) implements Timing {}

    /** Go on with it. */
    record Resume(Which which) implements Timing {}

    /** More time, or less if {@code by} is negative. */
    record Extend(Which which, Duration by) implements Timing {}
}
