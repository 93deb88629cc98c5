/** What every home has to do, proven on each. */
@NullMarked
package dev.lucia.home;

import org.jspecify.annotations.NullMarked;
