/** Lucia on Kubernetes, as far as annotations can describe it. */
@NullMarked
package dev.lucia.k8s;

import org.jspecify.annotations.NullMarked;
