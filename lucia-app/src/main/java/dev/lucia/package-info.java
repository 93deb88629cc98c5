/** Lucia: a private assistant service for Home Assistant homes. */
@NullMarked
package dev.lucia;

import org.jspecify.annotations.NullMarked;
