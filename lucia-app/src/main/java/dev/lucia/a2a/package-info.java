/**
 * A2A 1.0: eleven operations on tasks, independent of how they are called; the bindings are below.
 */
@NullMarked
package dev.lucia.a2a;

import org.jspecify.annotations.NullMarked;
