/** Keeps in Redis what agents remember between tasks. */
@NullMarked
package dev.lucia.agent.redis;

import org.jspecify.annotations.NullMarked;
