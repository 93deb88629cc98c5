/** The task store in Redis: Lua scripts, leases and the change tail. */
@NullMarked
package dev.lucia.task.redis;

import org.jspecify.annotations.NullMarked;
