/** Push notifications against real receivers. */
@NullMarked
package dev.lucia.push;

import org.jspecify.annotations.NullMarked;
