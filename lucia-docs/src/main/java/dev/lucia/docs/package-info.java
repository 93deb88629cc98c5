/** Writes the reference pages of the documentation from what the code declares. */
@NullMarked
package dev.lucia.docs;

import org.jspecify.annotations.NullMarked;
