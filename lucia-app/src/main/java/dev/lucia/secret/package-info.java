/**
 * Values that must never be seen: their type keeps them out of logs, errors and metrics, and a seal
 * out of what is stored.
 */
@NullMarked
package dev.lucia.secret;

import org.jspecify.annotations.NullMarked;
