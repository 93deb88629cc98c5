/** How fast a sentence becomes a plan. */
@NullMarked
package dev.lucia.benchmarks.language;

import org.jspecify.annotations.NullMarked;
