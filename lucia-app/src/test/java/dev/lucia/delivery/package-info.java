/** Tests what is delivered: the unpacked distribution, the image, the Compose file. */
@NullMarked
package dev.lucia.delivery;

import org.jspecify.annotations.NullMarked;
