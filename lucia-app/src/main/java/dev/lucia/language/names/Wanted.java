package dev.lucia.language.names;

import dev.lucia.home.Entity;

import java.util.function.Predicate;

/**
 * What things a command is for.
 *
 * @param able those that can do it at all
 * @param usual the kind that is meant when only a place is named
 */
public record Wanted(Predicate<Entity> able, Kind usual) {}
