/**
 * Push notifications: a task's news, posted to whoever asked for them, in order and at least once,
 * whatever is killed meanwhile. Knows tasks, but no protocol.
 */
@NullMarked
package dev.lucia.push;

import org.jspecify.annotations.NullMarked;
