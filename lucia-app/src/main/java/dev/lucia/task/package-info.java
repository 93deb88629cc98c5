/**
 * Durable tasks: what was asked, what became of it, and who may work on it; knows neither agents
 * nor HTTP.
 */
@NullMarked
package dev.lucia.task;

import org.jspecify.annotations.NullMarked;
