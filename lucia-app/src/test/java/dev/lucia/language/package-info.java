/** Tests of what sentences are taken for. */
@NullMarked
package dev.lucia.language;

import org.jspecify.annotations.NullMarked;
