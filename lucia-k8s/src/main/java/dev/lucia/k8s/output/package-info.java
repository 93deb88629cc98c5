/** Writes the folder that {@code kubectl apply -k} takes. */
@NullMarked
package dev.lucia.k8s.output;

import org.jspecify.annotations.NullMarked;
