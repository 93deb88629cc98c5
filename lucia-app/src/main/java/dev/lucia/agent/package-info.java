/**
 * Agents: turn an understood sentence into guarded actions, carry them out and say what was seen.
 */
@NullMarked
package dev.lucia.agent;

import org.jspecify.annotations.NullMarked;
