/** Keeps timers in Redis, each change one script. */
@NullMarked
package dev.lucia.timer.redis;

import org.jspecify.annotations.NullMarked;
