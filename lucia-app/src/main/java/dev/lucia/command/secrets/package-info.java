/** Makes the secrets of one installation, once. */
@NullMarked
package dev.lucia.command.secrets;

import org.jspecify.annotations.NullMarked;
