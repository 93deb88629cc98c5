/** What the chart promises: tested by rendering it with Helm itself, and on a real cluster. */
@NullMarked
package dev.lucia.helm;

import org.jspecify.annotations.NullMarked;
