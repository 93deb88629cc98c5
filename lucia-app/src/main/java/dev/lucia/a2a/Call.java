package dev.lucia.a2a;

import dev.lucia.task.Caller;

/**
 * Who calls, and how.
 *
 * @param mayConfirm whether the caller may confirm what is risky
 * @param baseUrl of this service as the caller sees it, without a slash at its end
 */
public record Call(Caller caller, boolean mayConfirm, String baseUrl) {}
