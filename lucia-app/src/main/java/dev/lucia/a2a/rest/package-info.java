/** HTTP and JSON: {@code /a2a/v1}. */
@NullMarked
package dev.lucia.a2a.rest;

import org.jspecify.annotations.NullMarked;
