/** What bin/lucia and the image can be told to do; decided before Spring starts. */
@NullMarked
package dev.lucia.command;

import org.jspecify.annotations.NullMarked;
