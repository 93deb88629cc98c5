/** Running Lucia: health, metrics, start-up errors, shutdown order. */
@NullMarked
package dev.lucia.operations;

import org.jspecify.annotations.NullMarked;
