/**
 * What the conformance kit of A2A makes an agent do, by the prefix of the message's id. There only
 * with the profile {@code conformance}, instead of the assistant.
 */
@NullMarked
package dev.lucia.conformance;

import org.jspecify.annotations.NullMarked;
