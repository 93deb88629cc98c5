/** A2A 0.3 by translation: its method names, and its wire form of the same operations. */
@NullMarked
package dev.lucia.a2a.legacy;

import org.jspecify.annotations.NullMarked;
