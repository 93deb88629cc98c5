/** Measures what Lucia promises, each figure beside a baseline of the same run. */
@NullMarked
package dev.lucia.benchmarks;

import org.jspecify.annotations.NullMarked;
