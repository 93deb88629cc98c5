/** Everything in one command: a Redis of its own, a simulated home, nothing to configure. */
@NullMarked
package dev.lucia.command.demo;

import org.jspecify.annotations.NullMarked;
