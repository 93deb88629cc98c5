/** Says what is wrong at a start, and what would be right. */
@NullMarked
package dev.lucia.diagnosis;

import org.jspecify.annotations.NullMarked;
