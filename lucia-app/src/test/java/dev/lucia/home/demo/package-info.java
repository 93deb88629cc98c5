/** The simulated home. */
@NullMarked
package dev.lucia.home.demo;

import org.jspecify.annotations.NullMarked;
