package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.EntityState;
import dev.lucia.home.ServiceCall;

import java.util.function.Predicate;

/**
 * One absolute command to one entity, and how to tell that it was done.
 *
 * @param wanted the states that show it
 */
record Action(Entity entity, ServiceCall call, Predicate<EntityState> wanted, Risk risk) {}
