/** Tests of what Lucia does and says. */
@NullMarked
package dev.lucia.agent;

import org.jspecify.annotations.NullMarked;
