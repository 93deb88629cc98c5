/** Names: what the things and places of one home are called, and which of them are meant. */
@NullMarked
package dev.lucia.language.names;

import org.jspecify.annotations.NullMarked;
