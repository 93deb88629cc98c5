/** Real processes, killed and paused at random, and a checker of what became of their tasks. */
@NullMarked
package dev.lucia.task.chaos;

import org.jspecify.annotations.NullMarked;
