/** Clients that cost as little as they can, and what they saw. */
@NullMarked
package dev.lucia.benchmarks.load;

import org.jspecify.annotations.NullMarked;
