/** Words: from a sentence's characters to tokens, and from tokens to what they can mean. */
@NullMarked
package dev.lucia.language.words;

import org.jspecify.annotations.NullMarked;
