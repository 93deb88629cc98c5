/**
 * What the measured service has beyond the shipped one: work that costs nothing, and an endpoint
 * that does nothing.
 */
@NullMarked
package dev.lucia.benchmarks.service;

import org.jspecify.annotations.NullMarked;
