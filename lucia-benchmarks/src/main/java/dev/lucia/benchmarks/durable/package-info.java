/** What it costs that no acknowledged task is ever lost. */
@NullMarked
package dev.lucia.benchmarks.durable;

import org.jspecify.annotations.NullMarked;
