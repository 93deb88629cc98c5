/** The processes that are measured, apart from the one that measures. */
@NullMarked
package dev.lucia.benchmarks.process;

import org.jspecify.annotations.NullMarked;
