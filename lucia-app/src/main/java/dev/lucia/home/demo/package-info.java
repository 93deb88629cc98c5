/** A simulated home, for trying Lucia without any device. */
@NullMarked
package dev.lucia.home.demo;

import org.jspecify.annotations.NullMarked;
