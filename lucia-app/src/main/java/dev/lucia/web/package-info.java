/** What every HTTP endpoint shares: errors of one shape, bounded bodies, strict JSON. */
@NullMarked
package dev.lucia.web;

import org.jspecify.annotations.NullMarked;
