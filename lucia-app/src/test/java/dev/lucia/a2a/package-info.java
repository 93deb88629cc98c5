/** Tests of A2A: over real HTTP, on a real Redis. */
@NullMarked
package dev.lucia.a2a;

import org.jspecify.annotations.NullMarked;
