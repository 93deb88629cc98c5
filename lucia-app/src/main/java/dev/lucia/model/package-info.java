/** Talks to language models of four kinds of providers, and to nothing else. */
@NullMarked
package dev.lucia.model;

import org.jspecify.annotations.NullMarked;
