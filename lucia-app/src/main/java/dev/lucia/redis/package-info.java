/** The Redis that all replicas share, for every feature that keeps something there. */
@NullMarked
package dev.lucia.redis;

import org.jspecify.annotations.NullMarked;
