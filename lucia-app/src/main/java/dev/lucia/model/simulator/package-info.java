/** Pretends to be a provider of language models: four dialects over HTTP, faults on request. */
@NullMarked
package dev.lucia.model.simulator;

import org.jspecify.annotations.NullMarked;
