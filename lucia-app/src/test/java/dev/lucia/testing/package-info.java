/** What tests of every module share: the fixtures a machine may have. */
@NullMarked
package dev.lucia.testing;

import org.jspecify.annotations.NullMarked;
