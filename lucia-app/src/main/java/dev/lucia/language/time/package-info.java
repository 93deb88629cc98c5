/** Understands when something is to be done, and what is said to timers, alarms and reminders. */
@NullMarked
package dev.lucia.language.time;

import org.jspecify.annotations.NullMarked;
