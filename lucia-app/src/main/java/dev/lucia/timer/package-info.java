/**
 * Timers, alarms, reminders and scheduled sentences: kept in the store, rung once whichever replica
 * lives; knows neither agents nor the home.
 */
@NullMarked
package dev.lucia.timer;

import org.jspecify.annotations.NullMarked;
