/** The Dekorate extension: one decorator for each thing that the annotated class cannot say. */
@NullMarked
package dev.lucia.k8s.generator;

import org.jspecify.annotations.NullMarked;
