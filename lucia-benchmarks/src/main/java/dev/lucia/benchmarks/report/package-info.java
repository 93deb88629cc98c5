/** What was measured, on which machine, and whether it is what was promised. */
@NullMarked
package dev.lucia.benchmarks.report;

import org.jspecify.annotations.NullMarked;
