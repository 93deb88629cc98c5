package dev.lucia.language.words;

/**
 * A number with its unit.
 *
 * @param value in {@code unit}; of a duration in seconds
 */
public record Quantity(double value, Unit unit) {}
