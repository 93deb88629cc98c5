/** Tests of what agents remember, on a real Redis. */
@NullMarked
package dev.lucia.agent.redis;

import org.jspecify.annotations.NullMarked;
