package dev.lucia.security;

/**
 * How callers are let in.
 *
 * @param anonymous whether without a key
 */
public record Access(boolean anonymous) {}
