/** Holds the documentation to what the product does. */
@NullMarked
package dev.lucia.docs;

import org.jspecify.annotations.NullMarked;
