/** The home as Lucia sees it: areas, entities, their states, and the one way to act on them. */
@NullMarked
package dev.lucia.home;

import org.jspecify.annotations.NullMarked;
