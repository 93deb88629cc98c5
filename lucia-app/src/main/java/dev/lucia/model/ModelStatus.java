package dev.lucia.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How calls to a model went lately; nothing is called to find out.
 *
 * @param answeredAt when it answered last, if ever
 * @param failure what the last call failed with, unless it was answered
 * @param paused whether it is left alone for a while, because it failed too often
 */
public record ModelStatus(
        ModelProvider provider,
        String model,
        @Nullable Instant answeredAt,
        ModelFailed.@Nullable Kind failure,
        boolean paused) {}
