/** Tests of the providers, over real HTTP. */
@NullMarked
package dev.lucia.model;

import org.jspecify.annotations.NullMarked;
