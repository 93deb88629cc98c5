/** A Home Assistant instance as the home, over its WebSocket API. */
@NullMarked
package dev.lucia.home.assistant;

import org.jspecify.annotations.NullMarked;
