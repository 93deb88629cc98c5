/** Understands sentences without a model: grammar, entity matching, clarification. */
@NullMarked
package dev.lucia.language;

import org.jspecify.annotations.NullMarked;
