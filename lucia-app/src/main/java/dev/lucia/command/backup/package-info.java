/** Keeping copies of what Redis holds, and giving one back to it. */
@NullMarked
package dev.lucia.command.backup;

import org.jspecify.annotations.NullMarked;
