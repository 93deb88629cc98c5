/** The client of Home Assistant: against a real one, and against one that misbehaves. */
@NullMarked
package dev.lucia.home.assistant;

import org.jspecify.annotations.NullMarked;
